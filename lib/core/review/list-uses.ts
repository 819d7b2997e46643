import type { Act, Meaning } from '../decode/meaning.ts'
import type { HistoryEntry, HistoryRecord } from './history-record.ts'
import type { Review } from './review.ts'

/** How a site used something: it called or paid it, had it allowed to spend, gave it power over the account, or called a function. */
export const USE_KINDS = ['contract', 'spender', 'delegate', 'method'] as const

/** `value`: an address; of a method `address:selector`. */
export interface SiteUse {
  readonly kind: (typeof USE_KINDS)[number]
  readonly value: string
}

/** A request may name any number of contracts: so many are remembered. */
const MAX_USES = 64

/** What a request called and whom it gave something to, once each, as its bytes say and as its run showed. */
export function listUses(
  { meaning, effects }: Pick<Review, 'meaning' | 'effects'>,
  account: string,
): readonly SiteUse[] {
  const granted = (effects?.allowances ?? [])
    .filter((change) => change.owner === account && isRaised(change))
    .map(({ spender }): SiteUse => ({ kind: 'spender', value: spender }))
  const uses = new Map([...usesIn(meaning), ...granted].map((use) => [`${use.kind}:${use.value}`, use] as const))
  return [...uses.values()].slice(0, MAX_USES)
}

/**
 * Whether a request gives a contract something: a permission, power, or what leaves the account by a call of it. A plain
 * payment gives it to whom it says, and makes a site no known place for contracts.
 */
export function givesToContract({ meaning, effects }: Pick<Review, 'meaning' | 'effects'>, account: string): boolean {
  const uses = listUses({ meaning, effects }, account)
  if (uses.some(({ kind }) => kind === 'spender' || kind === 'delegate')) return true
  const leaving = (effects?.assets ?? []).filter(({ owner, delta }) => owner === account && delta.startsWith('-'))
  const calls = meaning.kind === 'batch' || meaning.kind === 'raw-transaction' ? meaning.calls : [meaning]
  return (
    leaving.length > 0 &&
    calls.some(({ kind, to }) => kind !== 'native-transfer' && !leaving.some(({ token }) => token === to))
  )
}

/** Only what the wallet agreed to counts: anybody can make a site ask. */
export function isAgreed({ state, answer }: Pick<HistoryRecord | HistoryEntry, 'state' | 'answer'>): boolean {
  return state === 'answered' && answer?.ok === true
}

/** What an imported file calls an amount may be no number: then nothing is known of it. */
function isRaised({ before, after }: { readonly before: string; readonly after: string }): boolean {
  const isNumber = (text: string) => /^\d+$/.test(text)
  return isNumber(before) && isNumber(after) && BigInt(after) > BigInt(before)
}

function usesIn(meaning: Meaning): readonly SiteUse[] {
  const { to, function: fn, acts, calls } = meaning
  const called: readonly SiteUse[] = to === undefined ? [] : [{ kind: 'contract', value: to }]
  const method: readonly SiteUse[] =
    to === undefined || fn === undefined ? [] : [{ kind: 'method', value: `${to}:${fn.selector}` }]
  return [...called, ...method, ...acts.flatMap(usesOfAct), ...calls.flatMap(usesIn)]
}

function usesOfAct(act: Act): readonly SiteUse[] {
  switch (act.kind) {
    case 'approve':
      return act.change === 'decrease' || act.amount === '0' ? [] : [{ kind: 'spender', value: act.spender }]
    case 'delegate':
      return act.code === null ? [] : [{ kind: 'delegate', value: act.code }]
    case 'control':
      return act.to === null || act.change === 'take' ? [] : [{ kind: 'delegate', value: act.to }]
    default:
      return []
  }
}
