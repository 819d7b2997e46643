import type { Address, Hex } from '../facts/hex.ts'
import type { Json } from '../facts/json.ts'

/** Where a request came from, as the browser and the raw provider say; never as the page says. */
export interface RequestContext {
  readonly origin: string
  /** The top page's origin, where it differs from the requesting frame's. */
  readonly topOrigin?: string
  readonly chainId: number
  /** The account that the provider showed to the page; absent where none is connected. */
  readonly account?: Address
  /** Unix seconds. */
  readonly now: number
}

/** A JSON-RPC request as the page made it: `params` is parsed JSON, otherwise untouched. */
export interface RawRequest {
  readonly method: string
  readonly params: Json
}

/** Amounts are decimal strings in wei; absent means that the wallet will choose. */
export interface TransactionFields {
  readonly from?: Address
  /** Absent: contract creation. */
  readonly to?: Address
  readonly value: string
  readonly data: Hex
  readonly gas?: string
  readonly gasPrice?: string
  readonly maxFeePerGas?: string
  readonly maxPriorityFeePerGas?: string
  readonly nonce?: string
  readonly type?: 0 | 1 | 2 | 3 | 4
  readonly chainId?: number
  readonly accessList?: readonly { readonly address: Address; readonly storageKeys: readonly Hex[] }[]
  readonly maxFeePerBlobGas?: string
  readonly blobVersionedHashes?: readonly Hex[]
  readonly authorizationList?: readonly Authorization[]
}

/** EIP-7702: `account` lets `address`'s code act as its own. Unsigned where the wallet is to sign it. */
export interface Authorization {
  readonly chainId: string
  readonly address: Address
  readonly nonce?: string
  readonly yParity?: number
  readonly r?: Hex
  readonly s?: Hex
}

export interface TypedData {
  readonly types: { readonly [name: string]: readonly { readonly name: string; readonly type: string }[] }
  readonly primaryType: string
  readonly domain: { readonly [key: string]: Json }
  readonly message: { readonly [key: string]: Json }
}

export interface BatchCall {
  readonly to?: Address
  readonly value: string
  readonly data: Hex
}

/** What stands in a request and belongs to nothing: a wallet drops it and takes the rest, or reads something into it. */
export interface Surplus {
  readonly path: string
  readonly reason: string
}

/**
 * What is asked of the wallet, after parsing: one case for each thing that a person would tell apart. With a
 * `surplus` a request is as malformed as any; but its remainder is read, since wallets may act on that.
 */
export type WalletRequest =
  | {
      readonly kind: 'transaction'
      readonly method: string
      readonly tx: TransactionFields
      readonly surplus?: Surplus
    }
  | { readonly kind: 'raw-transaction'; readonly method: string; readonly bytes: Hex }
  | {
      readonly kind: 'batch'
      readonly method: string
      readonly from?: Address
      readonly chainId?: number
      readonly atomic: boolean
      readonly calls: readonly BatchCall[]
      readonly surplus?: Surplus
    }
  | {
      readonly kind: 'typed-data'
      readonly method: string
      readonly signer?: Address
      readonly typedData: TypedData
      readonly version: 'v1' | 'v3' | 'v4'
      readonly surplus?: Surplus
    }
  | { readonly kind: 'message'; readonly method: string; readonly signer?: Address; readonly bytes: Hex }
  | { readonly kind: 'blind-hash'; readonly method: string; readonly signer?: Address; readonly hash: Hex }
  | { readonly kind: 'connect'; readonly method: string }
  | {
      readonly kind: 'permission'
      readonly method: string
      readonly permissions: readonly string[]
      readonly revoke: boolean
      /** ERC-7715: what each grant says, as it was given. */
      readonly grants?: readonly Json[]
    }
  | { readonly kind: 'chain-add'; readonly method: string; readonly chainId: number; readonly chain: Json }
  | { readonly kind: 'chain-switch'; readonly method: string; readonly chainId: number }
  | { readonly kind: 'asset-watch'; readonly method: string; readonly asset: Json }
  | { readonly kind: 'unknown'; readonly method: string }
  | { readonly kind: 'malformed'; readonly method: string; readonly path: string; readonly reason: string }
