/** A token's own name for itself is used only where it could be a ticker: not a sentence, not a web address. */
const TICKER = /^[\p{L}\p{N}\p{Sc}][\p{L}\p{N}\p{Sc}.+_-]{0,23}$/u
const WEB_ADDRESS = /\.\p{L}{2,}/u

/** A name that a contract gives itself, as it may stand in a sentence of ours; null where it is not fit to. */
export function tickerOf(symbol: string): string | null {
  return TICKER.test(symbol) && !WEB_ADDRESS.test(symbol) ? symbol : null
}
