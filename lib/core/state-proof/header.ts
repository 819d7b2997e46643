import { z } from 'zod'
import type { Hex } from '../facts/hex.ts'

/** `size` bytes exactly, or where it is left out any whole number of them; given back in lower case. */
const bytes = (size?: number) =>
  z
    .string()
    .max(1 << 16)
    .regex(size === undefined ? /^0x([0-9a-fA-F]{2})*$/ : new RegExp(`^0x[0-9a-fA-F]{${2 * size}}$`))
    .transform((value) => value.toLowerCase() as Hex)

const quantity = z
  .string()
  .regex(/^0x[0-9a-fA-F]{1,64}$/)
  .transform((value) => BigInt(value))

const later = <Value extends z.ZodType>(value: Value) => value.nullish().transform((given) => given ?? undefined)

/**
 * A block header as JSON-RPC gives it (a block's further fields are dropped). The fields from `baseFeePerGas` on came
 * with later forks, in this order: EIP-1559, 4895, 4844, 4788, 7685.
 */
export const headerSchema = z.object({
  parentHash: bytes(32),
  sha3Uncles: bytes(32),
  miner: bytes(20),
  stateRoot: bytes(32),
  transactionsRoot: bytes(32),
  receiptsRoot: bytes(32),
  logsBloom: bytes(256),
  difficulty: quantity,
  number: quantity,
  gasLimit: quantity,
  gasUsed: quantity,
  timestamp: quantity,
  extraData: bytes(),
  mixHash: bytes(32),
  nonce: bytes(8),
  baseFeePerGas: later(quantity),
  withdrawalsRoot: later(bytes(32)),
  blobGasUsed: later(quantity),
  excessBlobGas: later(quantity),
  parentBeaconBlockRoot: later(bytes(32)),
  requestsHash: later(bytes(32)),
})

/** Lives only inside functions: it holds bigints. */
export type Header = z.infer<typeof headerSchema>
