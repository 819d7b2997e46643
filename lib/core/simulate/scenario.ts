import type { Address, Hex } from '../facts/hex.ts'
import type { TransactionFields } from '../request/wallet-request.ts'

/** One transaction to run. `null` as `to`: creation. Amounts are decimal strings. */
export interface Step {
  readonly from: Address
  readonly to: Address | null
  readonly value: string
  readonly data: Hex
  /** What the request fixes beyond that; what is absent is chosen as a wallet would choose it. */
  readonly fixed?: Omit<TransactionFields, 'from' | 'to' | 'value' | 'data'>
}

/** What would be run: the request as it stands (`asked`), later also what a signature allows. */
export interface Scenario {
  readonly name: string
  readonly steps: readonly Step[]
}
