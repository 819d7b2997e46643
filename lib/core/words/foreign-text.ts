/** Control, zero-width, direction and line marks: they hide or reorder the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** As much of a foreign text as fits into a sentence of ours. */
const MAX_LENGTH = 120

/** A token's own name for itself is used only where it could be a ticker: not a sentence, not a web address. */
const TICKER = /^[\p{L}\p{N}\p{Sc}][\p{L}\p{N}\p{Sc}.+_-]{0,15}$/u
const WEB_ADDRESS = /\.\p{L}{2,}/u

/** Text that a page, a contract or an endpoint chose, made fit to stand quoted in a sentence. */
export function quoteForeign(text: string): string {
  const plain = text.replace(INVISIBLE, '').replace(/[“”"]/g, '’').trim()
  return `“${plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH)}…` : plain}”`
}

/** A token's symbol as it may stand in a sentence; null where it is not one. */
export function tickerOf(symbol: string): string | null {
  return TICKER.test(symbol) && !WEB_ADDRESS.test(symbol) ? symbol : null
}
