import type { Address, Hex } from '../facts/hex.ts'

/** A question to a token about the watched account, asked on the state before and after the run. */
export type ViewCall = {
  readonly to: Address
  readonly data: Hex
} & (
  | {
      readonly asks: 'balance'
      readonly standard: 'erc20' | 'erc1155'
      readonly owner: Address
      readonly tokenId?: string
    }
  | { readonly asks: 'owner'; readonly tokenId: string }
  | { readonly asks: 'allowance'; readonly owner: Address; readonly spender: Address }
  | {
      readonly asks: 'permit2-allowance'
      readonly owner: Address
      readonly token: Address
      readonly spender: Address
    }
  | { readonly asks: 'token-approval'; readonly owner: Address; readonly tokenId: string }
  | {
      readonly asks: 'operator'
      readonly owner: Address
      readonly operator: Address
      readonly standard: 'erc721' | 'erc1155'
    }
)

/** The return data of one question before and after; null where the call failed. */
export interface ViewResult {
  readonly call: ViewCall
  readonly before: Hex | null
  readonly after: Hex | null
}
