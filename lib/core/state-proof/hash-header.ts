import { keccak256, numberToHex } from 'viem'
import type { Hex } from '../facts/hex.ts'
import { type Header, headerSchema } from './header.ts'
import { encodeRlp } from './rlp.ts'

export type HeaderHash =
  | { readonly ok: true; readonly hash: Hex; readonly header: Header }
  | { readonly ok: false; readonly reason: string }

/**
 * Recomputes a block's hash from the fields of a JSON-RPC block, for every fork from frontier to osaka. Whether it is
 * the block that was asked for, the caller compares: the `hash` field of the answer is not read.
 */
export function hashHeader(rpcBlock: unknown): HeaderHash {
  const parsed = headerSchema.safeParse(rpcBlock)
  if (!parsed.success) return { ok: false, reason: `no block header: ${parsed.error.issues[0]?.path.join('.') ?? ''}` }
  const header = parsed.data
  const laterFields = [
    header.baseFeePerGas,
    header.withdrawalsRoot,
    header.blobGasUsed,
    header.excessBlobGas,
    header.parentBeaconBlockRoot,
    header.requestsHash,
  ]
  const count = laterFields.filter((field) => field !== undefined).length
  const present = laterFields.slice(0, count).filter((field) => field !== undefined)
  if (present.length !== count) return { ok: false, reason: 'a header with a gap between its forks' }
  const fields = [
    header.parentHash,
    header.sha3Uncles,
    header.miner,
    header.stateRoot,
    header.transactionsRoot,
    header.receiptsRoot,
    header.logsBloom,
    header.difficulty,
    header.number,
    header.gasLimit,
    header.gasUsed,
    header.timestamp,
    header.extraData,
    header.mixHash,
    header.nonce,
    ...present,
  ]
  return { ok: true, hash: keccak256(encodeRlp(fields.map(asRlp))), header }
}

function asRlp(field: Hex | bigint): Hex {
  if (typeof field === 'string') return field
  if (field === 0n) return '0x'
  const hex = numberToHex(field)
  return hex.length % 2 === 0 ? hex : `0x0${hex.slice(2)}`
}
