import { editsBetween } from './edits-between.ts'

/** Shorter names are too near to ordinary words and to each other. */
const LEAST_NAME = 6

/** Letters that are taken for each other, or typed for each other. */
const ALIKE = ['il1j', 'o0', 'uv', 'vw', 'nm', 'gq', 's5z', 'ck', 'ea', 'ei', 'bd', 'ft', 'nr', 'yj']

/**
 * Whether a name is a known one with one slip that people overlook: a letter left out, doubled, swapped with its
 * neighbour, or another that is taken for it. Any other letter makes another word (`metatask`).
 */
export function isMisspelt(name: string, known: string): boolean {
  if (known.length < LEAST_NAME || Math.abs(name.length - known.length) > 1 || editsBetween(name, known) !== 1)
    return false
  const at = [...known].findIndex((letter, index) => letter !== name[index])
  if (name.length < known.length) return true
  if (name.length > known.length)
    return at >= 0 ? name[at] === known[at - 1] || name[at] === known[at] : name.at(-1) === known.at(-1)
  const [wrong, right] = [name[at] ?? '', known[at] ?? '']
  const isSwap = wrong === known[at + 1] && name[at + 1] === right
  return isSwap || ALIKE.some((letters) => letters.includes(wrong) && letters.includes(right))
}
