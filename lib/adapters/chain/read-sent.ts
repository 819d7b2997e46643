import {
  formatTransaction,
  keccak256,
  type RpcTransaction,
  serializeTransaction,
  type TransactionSerializable,
} from 'viem'
import { z } from 'zod'
import { canonicalHex, type Hex, isHex } from '../../core/facts/hex.ts'
import type { JsonRpc } from './json-rpc.ts'
import type { RpcReply } from './rpc-reply.ts'

const ZERO: Hex = '0x0'

/** What a signature needs; the other fields are checked by the hash alone. */
const signedSchema = z.looseObject({
  r: z.custom<Hex>(isHex),
  s: z.custom<Hex>(isHex),
  v: z.custom<Hex>(isHex).optional(),
  yParity: z.custom<Hex>(isHex).optional(),
})

/**
 * A transaction's signed bytes, as the endpoint keeps them or put together from what it says of the transaction; null
 * where neither hashes to `hash`, so that nothing else can be slipped in.
 */
export async function readSent(rpc: JsonRpc, hash: Hex, signal: AbortSignal): Promise<Hex | null> {
  const [raw, parts] = await rpc.ask(
    [
      { method: 'eth_getRawTransactionByHash', params: [hash] },
      { method: 'eth_getTransactionByHash', params: [hash] },
    ],
    'your transaction that is on its way',
    signal,
  )
  const kept = raw?.kind === 'answered' && isHex(raw.result) ? canonicalHex(raw.result) : null
  if (kept !== null && keccak256(kept) === hash) return kept
  const built = serialise(parts)
  return built !== null && keccak256(built) === hash ? built : null
}

function serialise(reply: RpcReply | undefined): Hex | null {
  const signed = signedSchema.safeParse(reply?.kind === 'answered' ? reply.result : null).data
  if (signed === undefined) return null
  try {
    const { v, r, s, yParity, typeHex: _, ...transaction } = formatTransaction(signed as unknown as RpcTransaction)
    const signature = { r, s, v: BigInt(signed.v ?? ZERO), ...(yParity === undefined ? {} : { yParity }) }
    const fields = { ...transaction, data: transaction.input, to: transaction.to ?? undefined }
    return serializeTransaction(fields as unknown as TransactionSerializable, signature)
  } catch {
    return null
  }
}
