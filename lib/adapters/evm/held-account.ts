import { hexToBytes, KECCAK256_NULL } from '@ethereumjs/util'
import { keccak256 } from 'viem'
import type { AccountState } from '../../core/simulate/state.ts'

/** One account as it stands, without its storage. */
export interface HeldAccount {
  readonly nonce: bigint
  readonly balance: bigint
  readonly code: Uint8Array
  readonly codeHash: Uint8Array
}

export const NO_CODE = new Uint8Array(0)

export const EMPTY: HeldAccount = { nonce: 0n, balance: 0n, code: NO_CODE, codeHash: KECCAK256_NULL }

/** In state that was fetched, an account with nothing in it does not exist; in a complete one it was listed on purpose. */
export function readAccount(state: AccountState, complete: boolean): HeldAccount | null {
  const nonce = BigInt(state.nonce)
  const balance = BigInt(state.balance)
  if (!complete && nonce === 0n && balance === 0n && state.code === '0x') return null
  const code = hexToBytes(state.code)
  return { nonce, balance, code, codeHash: code.length === 0 ? KECCAK256_NULL : keccak256(code, 'bytes') }
}
