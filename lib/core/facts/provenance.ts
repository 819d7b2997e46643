/**
 * How a fact is known, from the strongest to the weakest.
 *
 * - `computed`: from the request's own bytes and pinned data alone
 * - `proved`: Merkle proof against a header that a light client verified, or cryptography done here
 * - `agreed`: independent endpoints said the same
 * - `reported`: one endpoint said so, or it is proved only against a header that one endpoint gave
 * - `claimed`: a page, a token's metadata, a descriptor, a contract's text or the model says so
 */
export const PROVENANCES = ['computed', 'proved', 'agreed', 'reported', 'claimed'] as const

export type Provenance = (typeof PROVENANCES)[number]

/** What is derived is known only as well as the weakest of its inputs; without inputs it is `computed`. */
export function weakest(...inputs: readonly Provenance[]): Provenance {
  const worst = Math.max(0, ...inputs.map((input) => PROVENANCES.indexOf(input)))
  return PROVENANCES[worst] ?? 'claimed'
}
