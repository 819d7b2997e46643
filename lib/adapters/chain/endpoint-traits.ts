/** What was learned of one endpoint. It changes as the endpoint is used, and is kept from one review to the next. */
export interface EndpointTraits {
  /** How many calls it takes in one request. */
  batchSize: number
  /** Whether it lets blocks be named by hash (EIP-1898); by number where it refused that. */
  byHash: boolean
  /** Whether it knows `eth_createAccessList`. */
  hints: boolean
  /** Whether it knows `eth_getProof`. */
  proofs: boolean
  /** Whether it ever answered `eth_getProof`, rightly or not: then it is never taken at its word. */
  gaveProofs: boolean
  /** How many slots it proves in one `eth_getProof`. */
  keysAProof: number
  /** How many blocks behind its newest it still proves. */
  provesBack: number
  /** How long it took to answer lately, smoothed; null before its first answer. */
  delayMs: number | null
}

const BATCH_SIZE = 50
/** Nodes bound the keys of one proof: geth, erigon and others at about 1,000. */
const KEYS_A_PROOF = 256

export function newTraits(): EndpointTraits {
  return {
    batchSize: BATCH_SIZE,
    byHash: true,
    hints: true,
    proofs: true,
    gaveProofs: false,
    keysAProof: KEYS_A_PROOF,
    provesBack: Number.POSITIVE_INFINITY,
    delayMs: null,
  }
}

/** The limits that were met and worked around, in plain words, each to stand after the endpoint's host. */
export function describeTraits(traits: EndpointTraits): readonly string[] {
  const { batchSize, byHash, hints, proofs, keysAProof, provesBack } = traits
  return [
    ...(batchSize === 1 ? ['takes no batches: asked call by call'] : []),
    ...(batchSize > 1 && batchSize < BATCH_SIZE ? [`takes at most ${batchSize} calls at a time`] : []),
    ...(byHash ? [] : ['lets blocks be named by number only']),
    ...(hints ? [] : ['does not say beforehand what will be touched']),
    ...(keysAProof < KEYS_A_PROOF ? [`proves at most ${keysAProof} slots at a time`] : []),
    ...(Number.isFinite(provesBack) ? [`proves no state more than ${provesBack} blocks back`] : []),
    ...(proofs ? [] : ['gives no proofs']),
  ]
}
