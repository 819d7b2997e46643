import type { Meaning } from '../decode/meaning.ts'

/** Who binds a name to the contract that is called; what code or a public list gives names nothing. */
const BINDING: ReadonlySet<string> = new Set(['pinned', 'descriptor', 'published'])

/** The function of a call, where somebody says so of this very contract. */
export function namedFunction({ function: fn }: Meaning): Meaning['function'] {
  return fn !== undefined && BINDING.has(fn.source) ? fn : undefined
}
