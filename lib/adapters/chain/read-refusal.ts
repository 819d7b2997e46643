/** What a JSON-RPC error of an endpoint means for how it is to be asked. */
export type Refusal = 'no-method' | 'batch' | 'block-gone' | 'too-many-keys' | 'rate-limit' | 'other'

/** dRPC, geth ("batch too large", "response too large"), jsonrpsee ("Batched requests are not supported"). */
const BATCH = /\bbatch|response (is )?too (big|large)/i
/**
 * The state or the block itself is not there, or not any more: geth ("missing trie node", "header for hash not found",
 * "hash is not currently canonical", "historical state … not available"), reth ("distance to target block exceeds maximum
 * proof window", "state … is pruned"), Nethermind ("No state available for block"), Erigon and Besu ("block not found",
 * "unknown block"), dRPC ("Unknown state"), EIP-1474 ("Resource not found").
 */
const BLOCK_GONE =
  /missing trie node|proof window|not currently canonical|resource not found|unknown (block|state|header)|(block|header|state)\b.*\b(not found|not available|unavailable|pruned|missing|out.?of.?bounds)|no (historical )?state|pruned/i
/** geth and Nethermind ("too many slots (max 1024)"), others ("max number of storage keys exceeded", "too many keys"). */
const TOO_MANY_KEYS = /too many\b.*\b(slots?|keys?)|(slots?|keys?)\b.*\b(exceed|limit|too many)/i
const RATE_LIMIT = /rate.?limit|too many requests|limit exceeded|throttl|quota|compute units|capacity|slow down/i
const NO_METHOD = /method.*(not|unsupported|unavailable|disabled)/i

/** Reads the code where there is one for it (JSON-RPC, EIP-1474), else the node's own words. */
export function readRefusal({ code, message }: { readonly code: number; readonly message: string }): Refusal {
  if (code === -32601 || code === -32004) return 'no-method'
  if (BATCH.test(message)) return 'batch'
  if (code === -32005 || code === 429) return 'rate-limit'
  if (code === -32001 || BLOCK_GONE.test(message)) return 'block-gone'
  if (TOO_MANY_KEYS.test(message)) return 'too-many-keys'
  if (RATE_LIMIT.test(message)) return 'rate-limit'
  return NO_METHOD.test(message) ? 'no-method' : 'other'
}

/** A size below `size` to try next: one that the refusal itself names, else `otherwise`, else 1. */
export function smallerSize(size: number, message: string, otherwise: number): number {
  const named = (message.match(/\b\d{1,4}\b/g) ?? []).map(Number).find((each) => each >= 1 && each < size)
  return named ?? (otherwise < size ? otherwise : 1)
}
