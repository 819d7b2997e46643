import type { StandingDecision } from '../facts/standing-decision.ts'
import type { HeldRequest } from './held-request.ts'

/**
 * What may be decided once for all repeats: that an origin learns the wallet's accounts, and nothing beyond that. A
 * frame inside another site's page has none, since there the user looks at another name; nor has a document without an
 * origin of its own.
 */
export function standingDecisionFor(held: HeldRequest): StandingDecision | null {
  if (held.topOrigin !== undefined || !/^https?:/.test(held.origin) || !isConnect(held)) return null
  const provider = held.provider.rdns ?? held.provider.name ?? ''
  return { what: 'connect', origin: held.origin, provider, decidedAtMs: held.heldAtMs }
}

/** Whether `decision` covers a request that `wanted` would be recorded for. */
export function covers(decision: StandingDecision, wanted: StandingDecision): boolean {
  const { what, origin, provider } = wanted
  return decision.what === what && decision.origin === origin && decision.provider === provider
}

function isConnect({ method, text }: HeldRequest): boolean {
  if (method === 'eth_requestAccounts') return true
  return method === 'wallet_requestPermissions' && text === '[{"eth_accounts":{}}]'
}
