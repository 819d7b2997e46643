import type { Address, Hex } from '../facts/hex.ts'
import type { ControlKind } from './control-kinds.ts'

/** A question to a contract about what is watched, asked on the state before and after the run. */
export type ViewCall = {
  readonly to: Address
  readonly data: Hex
} & (
  | {
      readonly asks: 'balance'
      readonly standard: 'erc20' | 'erc1155'
      readonly owner: Address
      readonly tokenId?: string
      /** Nothing says that it is a token: only where it has decimals is it one. */
      readonly unannounced?: boolean
    }
  /** What kind of token it is, not what it holds. */
  | { readonly asks: 'trait'; readonly trait: 'decimals' | 'multi-token' }
  | { readonly asks: 'owner'; readonly tokenId: string }
  | { readonly asks: 'allowance'; readonly owner: Address; readonly spender: Address }
  | {
      readonly asks: 'permit2-allowance'
      readonly owner: Address
      readonly token: Address
      readonly spender: Address
    }
  | { readonly asks: 'token-approval'; readonly owner: Address; readonly tokenId: string }
  | { readonly asks: 'operator'; readonly owner: Address; readonly operator: Address }
  | ControlQuestion
)

/**
 * Who decides over the contract that is asked. Its answer is an address, a number, a role or whether `member` does.
 */
export interface ControlQuestion {
  readonly asks: 'control'
  readonly kind: ControlKind
  readonly answer: 'address' | 'number' | 'role' | 'member'
  readonly member?: Address
  readonly role?: string
}

/** The return data of one question before and after; null where the call failed. */
export interface ViewResult {
  readonly call: ViewCall
  readonly before: Hex | null
  readonly after: Hex | null
}
