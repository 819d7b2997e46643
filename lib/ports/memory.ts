import type { Address } from '../core/facts/hex.ts'

/** What this user did before, kept on this device. */
export interface Memory {
  /** How often `account` dealt with `counterparty`. */
  dealings(account: Address, counterparty: Address): Promise<number>
}
