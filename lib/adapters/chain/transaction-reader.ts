import { z } from 'zod'
import { canonicalHex, type Hex } from '../../core/facts/hex.ts'
import type { MinedTransaction, TransactionReader } from '../../ports/transaction-reader.ts'
import type { Network } from '../network/create-network.ts'
import type { Endpoint } from './endpoint.ts'
import { createJsonRpc, type JsonRpc } from './json-rpc.ts'
import { pause } from './pause.ts'
import { readSent } from './read-sent.ts'

const bytes = (pattern: RegExp) =>
  z
    .string()
    .regex(pattern)
    .transform((value) => canonicalHex(value as Hex))
const address = bytes(/^0x[0-9a-fA-F]{40}$/)
const word = bytes(/^0x[0-9a-fA-F]{64}$/)
const data = bytes(/^0x([0-9a-fA-F]{2})*$/)
const quantity = z
  .string()
  .regex(/^0x[0-9a-fA-F]{1,64}$/)
  .transform((value) => BigInt(value))

const transactionSchema = z.object({
  hash: word,
  from: address,
  to: address.nullish().transform((to) => to ?? null),
  value: quantity,
  input: data,
})
/** `blobGas…` by EIP-4844; `l1Fee` is what rollups of the OP stack add. */
const receiptSchema = z.object({
  transactionHash: word,
  blockNumber: quantity,
  status: quantity,
  gasUsed: quantity,
  effectiveGasPrice: quantity,
  blobGasUsed: quantity.nullish(),
  blobGasPrice: quantity.nullish(),
  l1Fee: quantity.nullish(),
  logs: z.array(z.object({ address, topics: z.array(word), data })),
})

/**
 * Asks the user's endpoints again and again until one knows the transaction as mined, at most for `limitMs`. An answer
 * that can't be read, or about another transaction, counts as none.
 */
export function createTransactionReader({
  network,
  endpoints,
  pollMs = 2_000,
  limitMs = 10 * 60_000,
}: {
  network: Network
  endpoints: readonly Endpoint[]
  pollMs?: number
  limitMs?: number
}): TransactionReader {
  const rpcsOf = (chainId: number) =>
    endpoints.filter((endpoint) => endpoint.chainId === chainId).map(({ url }) => createJsonRpc({ network, url }))
  return {
    async sent(chainId, hash, signal) {
      // The first that knows it is enough: no slow endpoint holds a review up.
      const found = rpcsOf(chainId).map(async (rpc) => {
        const bytes = await readSent(rpc, canonicalHex(hash), signal)
        return bytes ?? Promise.reject(new Error('not known'))
      })
      return Promise.any(found).catch(() => null)
    },
    async mined(chainId, hash, signal) {
      const rpcs = rpcsOf(chainId)
      const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)])
      while (rpcs.length > 0 && !limit.aborted) {
        for (const rpc of rpcs) {
          const mined = await readMined(rpc, canonicalHex(hash), limit)
          if (mined !== null) return mined
        }
        await pause(pollMs, limit)
      }
      return null
    },
  }
}

async function readMined(rpc: JsonRpc, hash: Hex, signal: AbortSignal): Promise<MinedTransaction | null> {
  const [first, second] = await rpc.ask(
    [
      { method: 'eth_getTransactionReceipt', params: [hash] },
      { method: 'eth_getTransactionByHash', params: [hash] },
    ],
    'what became of your transaction',
    signal,
  )
  const receipt = receiptSchema.safeParse(first?.kind === 'answered' ? first.result : null).data
  const transaction = transactionSchema.safeParse(second?.kind === 'answered' ? second.result : null).data
  if (receipt?.transactionHash !== hash || transaction?.hash !== hash) return null
  const blobFee = (receipt.blobGasUsed ?? 0n) * (receipt.blobGasPrice ?? 0n)
  return {
    hash,
    blockNumber: receipt.blockNumber.toString(),
    from: transaction.from,
    to: transaction.to,
    value: transaction.value.toString(),
    data: transaction.input,
    status: receipt.status === 1n ? 'success' : 'revert',
    gasUsed: receipt.gasUsed.toString(),
    fee: (receipt.gasUsed * receipt.effectiveGasPrice + blobFee + (receipt.l1Fee ?? 0n)).toString(),
    logs: receipt.logs,
  }
}
