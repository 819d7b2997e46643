import { numberToHex } from 'viem'
import type { Hex } from '../../core/facts/hex.ts'
import { hashHeader } from '../../core/state-proof/hash-header.ts'
import type { Header } from '../../core/state-proof/header.ts'
import type { JsonRpc } from './json-rpc.ts'

/** No opcode reaches further back than 256 blocks, and a block's parent needs no header of its own. */
const MAX_LINKS = 256

/**
 * Hashes of blocks before `pinned`, each proved by the parent hash of the next, down to the lowest that is wanted. What
 * is further back than any opcode reaches, or what the endpoint gives no linking header for, is left out.
 */
export async function linkAncestors(
  rpc: JsonRpc,
  pinned: Header,
  wanted: readonly bigint[],
  signal: AbortSignal,
): Promise<ReadonlyMap<bigint, Hex>> {
  const hashes = new Map<bigint, Hex>()
  if (pinned.number === 0n) return hashes
  let number = pinned.number - 1n
  let hash = pinned.parentHash
  hashes.set(number, hash)
  const lowest = wanted.reduce((low, each) => (each >= 0n && each < low ? each : low), number)
  const links = number - lowest
  if (links === 0n || links > MAX_LINKS) return hashes

  const numbers = Array.from({ length: Number(links) }, (_, back) => number - BigInt(back))
  const calls = numbers.map((each) => ({ method: 'eth_getBlockByNumber', params: [numberToHex(each), false] }))
  for (const reply of await rpc.ask(calls, 'earlier block hashes', signal)) {
    const hashed = hashHeader(reply.kind === 'answered' ? reply.result : null)
    if (!hashed.ok || hashed.hash !== hash) break
    hash = hashed.header.parentHash
    number -= 1n
    hashes.set(number, hash)
  }
  return hashes
}
