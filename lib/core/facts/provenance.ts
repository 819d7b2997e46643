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
