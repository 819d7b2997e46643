import { visibleText } from '../decode/visible-text.ts'

/** As much of a foreign text as fits into a sentence of ours. */
const MAX_LENGTH = 160

/** Text that a page, a contract or an endpoint chose, made fit to stand quoted in a sentence. */
export function quoteForeign(text: string): string {
  return `“${inlineForeign(text)}”`
}

/** The same without marks around it; quotation marks inside are made ours, so that none can seem to end a quotation. */
export function inlineForeign(text: string): string {
  return visibleText(text, MAX_LENGTH).replace(/[“”]/g, '"').trim()
}
