import type { Address, Hex } from '../facts/hex.ts'

export const FORKS = [
  'frontier',
  'homestead',
  'tangerineWhistle',
  'spuriousDragon',
  'byzantium',
  'constantinople',
  'petersburg',
  'istanbul',
  'berlin',
  'london',
  'paris',
  'shanghai',
  'cancun',
  'prague',
  'osaka',
] as const
export type Fork = (typeof FORKS)[number]

/** The block that a scenario runs in. Quantities are decimal strings in base units, times in unix seconds. */
export interface BlockEnv {
  readonly number: string
  readonly timestamp: string
  readonly gasLimit: string
  readonly coinbase: Address
  readonly baseFee?: string
  readonly difficulty?: string
  readonly prevRandao?: Hex
  readonly excessBlobGas?: string
  /** Earlier blocks' hashes by decimal number, as far as they are known. */
  readonly hashes?: { readonly [number: string]: Hex }
}

/** What is known of one account. `storage` maps 32-byte slots to 32-byte words. */
export interface AccountState {
  readonly balance: string
  readonly nonce: string
  readonly code: Hex
  readonly storage: { readonly [slot: Hex]: Hex }
}

/**
 * Checked state, as far as it was fetched. Where `complete`, what is not listed is empty; otherwise it is unknown, and
 * touching it is a miss.
 */
export interface KnownState {
  readonly complete: boolean
  readonly accounts: { readonly [address: Address]: AccountState }
}

/** Something of the chain's state that execution touched and that is not known yet. */
export type StateNeed =
  | { readonly kind: 'account'; readonly address: Address }
  | { readonly kind: 'slot'; readonly address: Address; readonly slot: Hex }
  | { readonly kind: 'block-hash'; readonly number: string }
