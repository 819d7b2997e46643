import { posesAsLatin } from './latin-lookalikes.ts'
import { hidesCharacters } from './visible-text.ts'

/** What is wrong with texts that someone else wrote, each thing once. */
export function textNotes(texts: readonly string[]): string[] {
  return [
    ...(texts.some(hidesCharacters) ? ['Holds characters that do not show or that change the order of others'] : []),
    ...(texts.some(posesAsLatin) ? ['Contains letters of other scripts that look like Latin ones'] : []),
  ]
}
