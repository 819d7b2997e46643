import { replaceLookalikes } from './latin-lookalikes.ts'

/**
 * Control, format (bidi, zero width, tags), private-use and unassigned characters, what fonts draw as nothing (but the
 * selector that gives a picture its colours), and every separator but the plain space.
 */
const HIDDEN =
  /(?<!\p{Extended_Pictographic})\uFE0F|(?!\uFE0F)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu

/** More combining marks in a row than any script needs; they can be stacked over neighbouring lines. */
const STACKED = /(\p{M}{4})\p{M}+/gu

const HIDDEN_OR_STACKED = new RegExp(`(?!\\n)(?:${HIDDEN.source})|${STACKED.source}`, 'u')

/**
 * Text that someone else wrote, made fit to show: every character that hides, reorders, imitates space or poses as a Latin
 * letter stands as `‹U+202E›`, and after `limit` characters it is cut with a word of how many are missing. `lines` keeps
 * line feeds.
 */
export function visibleText(text: string, limit = 256, lines: 'one' | 'many' = 'one'): string {
  const clipped = [...text.slice(0, limit * 2)].slice(0, limit).join('')
  const shown = markHidden(replaceLookalikes(clipped, mark), lines)
  const missing = text.length - clipped.length
  return missing > 0 ? `${shown}… (${missing} more characters)` : shown
}

/** Whether text holds characters that do not show, reorder others or imitate space, line feeds aside. */
export function hidesCharacters(text: string): boolean {
  return HIDDEN_OR_STACKED.test(text)
}

function markHidden(text: string, lines: 'one' | 'many'): string {
  return text
    .replace(STACKED, '$1‹marks›')
    .replace(HIDDEN, (found) => (lines === 'many' && found === '\n' ? found : mark(found)))
}

function mark(character: string): string {
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`
}
