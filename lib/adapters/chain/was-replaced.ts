import { numberToHex } from 'viem'
import { hashHeader } from '../../core/state-proof/hash-header.ts'
import type { EndpointSession } from './endpoint-session.ts'
import type { PinnedBlock } from './pinned-block.ts'

/**
 * Where a block could only be named by its number, another may have taken its place: no lie, but no state either. Null
 * where the endpoint does not say.
 */
export async function wasReplaced(
  { traits, rpc }: EndpointSession,
  { header, hash }: PinnedBlock,
  signal: AbortSignal,
): Promise<boolean | null> {
  if (traits.byHash) return false
  const call = { method: 'eth_getBlockByNumber', params: [numberToHex(header.number), false] }
  const [reply] = await rpc.ask([call], 'is the block still there', signal)
  const again = hashHeader(reply?.kind === 'answered' ? reply.result : null)
  return again.ok ? again.hash !== hash : null
}
