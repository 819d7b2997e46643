import type { Meaning } from '../decode/meaning.ts'

/** Everyone whom a request calls, pays or lets spend, once each. */
export function listCounterparties(meaning: Meaning): readonly string[] {
  const acts = meaning.acts.flatMap((act) => {
    if (act.kind === 'transfer') return act.to === null ? [] : [act.to]
    return act.kind === 'approve' ? [act.spender] : []
  })
  const called = meaning.to === undefined ? [] : [meaning.to]
  return [...new Set([...called, ...acts, ...meaning.calls.flatMap(listCounterparties)])]
}
