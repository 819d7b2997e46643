/** What a launched wallet is told, as `config.json` in its own folder. */
export interface WalletConfig {
  readonly chainUrl: string
  readonly chainId: number
  /** The accounts that it signs with; the first is selected at start. */
  readonly privateKeys: readonly `0x${string}`[]
  /** Where it reports each request that reached it. */
  readonly logUrl: string
  /** `plain` where none is named. */
  readonly face?: WalletFace
}

/** How it shows itself to pages: as MetaMask does; with a window of its own for each signature; under many names. */
export type WalletFace = 'plain' | 'own-window' | 'many-names'

/** A request that reached the wallet: the ground truth of what a guard let through. `text` is its parameters as JSON. */
export interface WalletLogEntry {
  readonly origin: string
  readonly method: string
  readonly text: string
}

/** What a person would do in the wallet's own window; tests call it as `testWallet` in the background's world. */
export interface WalletControls {
  /** Counted from 0 in `privateKeys`. */
  selectAccount(account: number): Promise<void>
  selectChain(chainId: `0x${string}`): Promise<void>
  /** As a user who takes time before signing. */
  answerAfter(delayMs: number): void
}
