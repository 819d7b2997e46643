/** A call that someone put on a wallet's wire, past the guard and with no decision. All but the sender can be forged. */
export interface WireAlarm {
  /** Both from the browser's own sender. */
  readonly origin: string
  readonly topOrigin?: string
  readonly tabId: number
  /** The family of wallets whose form it had. */
  readonly family: string
  readonly method: string
  /** The parameters' beginning, as JSON. */
  readonly text: string
  /** It surely did not reach the wallet; false where it may have. */
  readonly stopped: boolean
}
