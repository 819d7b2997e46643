/** Something of value, as acts, effects and findings name it. `amount` may be signed: the sign is not said; null: it is left open. */
export interface Asset {
  readonly standard: string
  readonly token: string | null
  readonly amount: string | null
  readonly tokenId?: string | undefined
  readonly scope?: string | undefined
}

/** Names addresses, tokens and amounts of one review in one language. */
export interface Speaker {
  address(address: string): string
  token(address: string | null): string
  asset(asset: Asset): string
  /** What may be taken under a permission: "all your USDC", where the amount stands for everything. */
  permission(asset: Asset, isYours?: boolean): string
  coin(wei: string): string
  time(seconds: string): string
}
