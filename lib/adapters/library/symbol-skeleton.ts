/** By character, the Latin ones that it looks like. */
export type Confusables = ReadonlyMap<string, string>

/** Longer ones are cut: no listed symbol comes near. */
const MAX_CHARACTERS = 64

/**
 * What a symbol looks like: two that people could mistake for each other have the same skeleton (after UTS 39, section 4,
 * but blind to case, marks, spaces and characters without a picture as well).
 */
export function symbolSkeleton(symbol: string, confusables: Confusables): string {
  const look = (text: string) => [...text.normalize('NFKD')].map((each) => confusables.get(each) ?? each).join('')
  const seen = look(symbol.slice(0, MAX_CHARACTERS).replace(/[\p{C}\p{Z}\p{M}]/gu, ''))
  return look(seen.toUpperCase())
    .replace(/[\p{M}\p{C}\p{Z}]/gu, '')
    .toLowerCase()
    .replaceAll('rn', 'm')
}
