import { pad } from 'viem'
import { z } from 'zod'
import type { Hex } from '../../core/facts/hex.ts'
import { type BlockEnv, FORKS, type KnownState } from '../../core/simulate/state.ts'
import type { ChainReader, StateView } from '../../ports/chain-reader.ts'

/** `0x` may be missing, as in geth's genesis files. */
const prefixed = (value: string) => (value.startsWith('0x') ? value : `0x${value}`).toLowerCase() as Hex

/** A hex quantity, a decimal string or a number; becomes a decimal string. */
const quantity = z
  .union([z.string().regex(/^(0x[0-9a-fA-F]{1,64}|\d{1,78})$/), z.number().int().nonnegative()])
  .transform((value) => BigInt(value).toString())
const address = z
  .string()
  .regex(/^(0x)?[0-9a-fA-F]{40}$/)
  .transform(prefixed)
const bytes = z
  .string()
  .regex(/^(0x)?([0-9a-fA-F]{2})*$/)
  .transform(prefixed)
/** A word, however short it is written. */
const word = z
  .string()
  .regex(/^(0x)?[0-9a-fA-F]{1,64}$/)
  .transform((value) => pad(prefixed(value)))

const accountSchema = z.object({
  balance: quantity.default('0'),
  nonce: quantity.default('0'),
  code: bytes.default('0x'),
  storage: z.record(word, word).default({}),
})

const blockSchema = z.object({
  number: quantity,
  timestamp: quantity,
  gasLimit: quantity,
  coinbase: address,
  baseFee: quantity.optional(),
  difficulty: quantity.optional(),
  prevRandao: word.optional(),
  excessBlobGas: quantity.optional(),
  hashes: z.record(quantity, word).optional(),
})

/** A state given whole, with the block to run in: `alloc` as in geth's genesis. */
export const prestateSchema = z.object({
  fork: z.enum(FORKS),
  block: blockSchema,
  alloc: z.record(address, accountSchema),
})
export type Prestate = z.infer<typeof prestateSchema>

/** A chain that consists of this state alone, in which a transaction runs as a block would run it. */
export function createPrestateReader({ fork, block, alloc }: Prestate, chainId: number): ChainReader {
  const state: KnownState = { complete: true, accounts: alloc }
  const { baseFee, difficulty, prevRandao, excessBlobGas, hashes, ...always } = block
  const env: BlockEnv = {
    ...always,
    ...(baseFee === undefined ? {} : { baseFee }),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(prevRandao === undefined ? {} : { prevRandao }),
    ...(excessBlobGas === undefined ? {} : { excessBlobGas }),
    ...(hashes === undefined ? {} : { hashes }),
  }
  const view: StateView = {
    chainId,
    fork,
    block: env,
    rules: 'block',
    provenance: 'proved',
    hinted: [],
    read: async () => ({ ok: true, state, hashes: env.hashes ?? {} }),
  }
  return {
    pin: async (asked) =>
      asked === chainId
        ? { ok: true, view }
        : { ok: false, unchecked: { reason: 'wrong-chain', detail: `the given state is of chain ${chainId}` } },
  }
}
