import type { StandingDecision } from '../facts/standing-decision.ts'
import type { HeldRequest } from './held-request.ts'

/** Longer parameters than any of these calls needs are looked at each time. */
const MAX_TEXT = 1_024

const ACCOUNTS_ALONE = '[{"eth_accounts":{}}]'

/**
 * What may be decided once for all repeats: what only tells a site something that its user let it know before, or gives
 * its connection back. A frame inside another site's page has none, since there the user looks at another name; nor has a
 * document without an origin of its own.
 */
export function standingDecisionFor(held: HeldRequest): StandingDecision | null {
  const what = kindOf(held)
  if (held.topOrigin !== undefined || !/^https?:/.test(held.origin) || what === null) return null
  const provider = held.provider.rdns ?? held.provider.name ?? ''
  return { what, origin: held.origin, provider, decidedAtMs: held.heldAtMs }
}

/** Whether `decision` covers a request that `wanted` would be recorded for. */
export function covers(decision: StandingDecision, wanted: StandingDecision): boolean {
  const { what, origin, provider } = wanted
  return decision.what === what && decision.origin === origin && decision.provider === provider
}

function kindOf({ method, text }: HeldRequest): StandingDecision['what'] | null {
  if (text.length > MAX_TEXT) return null
  switch (method) {
    case 'eth_requestAccounts':
      return 'connect'
    case 'wallet_requestPermissions':
      return text === ACCOUNTS_ALONE ? 'connect' : null
    case 'wallet_revokePermissions':
      return text === ACCOUNTS_ALONE ? 'disconnect' : null
    case 'wallet_getPermissions':
      return 'permissions'
    case 'wallet_getCapabilities':
      return 'capabilities'
    case 'wallet_getCallsStatus':
      return 'calls-status'
    default:
      return null
  }
}
