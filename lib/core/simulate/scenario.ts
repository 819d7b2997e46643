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
  /**
   * Not a transaction of its own but a call in the course of somebody's: `from` may be a contract, uses no nonce and pays
   * no fee. `delegate`: it runs `to`'s code as its own.
   */
  readonly inner?: 'call' | 'delegate'
}

/** A signature that a scenario takes as given: whoever checks it for this digest finds that `signer` made it. */
export interface AssumedSignature {
  readonly digest: Hex
  readonly signer: Address
}

/** So much of a token that somebody is to hold at least. Amounts and ids are decimal strings. */
export interface HeldToken {
  readonly standard: 'erc20' | 'erc721' | 'erc1155'
  readonly token: Address
  readonly tokenId?: string
  readonly amount: string
}

/**
 * What would be run: the request as it stands (`asked`), or what somebody may do with a signature: what it is for
 * (`used-as-meant`), and the most that its bytes let them take (`worst-allowed`).
 */
export interface Scenario {
  readonly name: string
  readonly steps: readonly Step[]
  /** Whose assets are at stake, where it is not the first step's sender. */
  readonly account?: Address
  /** Where one step fails, all are taken back. */
  readonly atomic?: true
  readonly signed?: readonly AssumedSignature[]
  /**
   * Somebody made up, with as many coins as what they do costs, and with as much of each token. `taker`: whom they let take
   * those.
   */
  readonly funded?: {
    readonly address: Address
    readonly wei: string
    readonly tokens?: HeldToken[]
    readonly taker?: Address
  }
  /** When it runs, in unix seconds, where that is not now. */
  readonly at?: string
}
