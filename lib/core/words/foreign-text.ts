import { visibleText } from '../decode/visible-text.ts'

/** As much of a foreign text as fits into a sentence of ours. */
const MAX_LENGTH = 160

/** A token's own name for itself is used only where it could be a ticker: not a sentence, not a web address. */
const TICKER = /^[\p{L}\p{N}\p{Sc}][\p{L}\p{N}\p{Sc}.+_-]{0,23}$/u
const WEB_ADDRESS = /\.\p{L}{2,}/u

/** Text that a page, a contract or an endpoint chose, made fit to stand quoted in a sentence. */
export function quoteForeign(text: string): string {
  return `“${inlineForeign(text)}”`
}

/** The same without marks around it; quotation marks inside are made ours, so that none can seem to end a quotation. */
export function inlineForeign(text: string): string {
  return visibleText(text, MAX_LENGTH).replace(/[“”]/g, '"').trim()
}

/** A name that a contract gives itself, as it may stand in a sentence; null where it is not fit to. */
export function tickerOf(symbol: string): string | null {
  return TICKER.test(symbol) && !WEB_ADDRESS.test(symbol) ? symbol : null
}
