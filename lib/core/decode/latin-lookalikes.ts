import { LATIN_LOOKALIKES } from './latin-lookalikes.data.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** A shorter word of such letters alone may well be meant: `α`, `ΑΒ`. */
const LEAST_WORD = 3

/**
 * Calls `mark` for each letter of another script that stands in for a Latin one: in a word that has Latin letters too, and
 * in a word of such letters alone where the text has Latin letters and no others of those scripts.
 */
export function replaceLookalikes(text: string, mark: (letter: string) => string): string {
  const poses = posingWords(text)
  if (poses === undefined) return text
  return text.replace(WORD, (word) =>
    poses(word) ? [...word].map((part) => (isLookalike(part) ? mark(part) : part)).join('') : word,
  )
}

/** Whether there is any such letter. */
export function posesAsLatin(text: string): boolean {
  const poses = posingWords(text)
  if (poses === undefined) return false
  for (const [word] of text.matchAll(WORD)) if (poses(word)) return true
  return false
}

/** Which words of a text pose; undefined where none can. */
function posingWords(text: string): ((word: string) => boolean) | undefined {
  if (!/[^\p{ASCII}]/u.test(text) || !/[A-Za-z]/.test(text)) return undefined
  const letters = [...new Set(text)]
  if (!letters.some(isLookalike)) return undefined
  const isForeign = letters.some((letter) => OTHERS.test(letter) && !isLookalike(letter))
  return (word) => {
    const parts = [...word]
    if (/[A-Za-z]/.test(word)) return parts.some(isLookalike)
    return !isForeign && parts.length >= LEAST_WORD && parts.every(isLookalike)
  }
}

/** The scripts that the lookalikes are of. */
const OTHERS =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Canadian_Aboriginal}\p{Script=Georgian}]/u

/** Or a letter that Unicode itself takes for a Latin one in another style: full width, mathematical bold and their like. */
function isLookalike(letter: string): boolean {
  return LATIN_LOOKALIKES.has(letter) || (STYLED.test(letter) && /^[A-Za-z]$/.test(letter.normalize('NFKD')))
}

const STYLED = /^[\p{Script=Common}\uFF21-\uFF5A]$/u
