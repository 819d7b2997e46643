import { getPrototype, isArray, ObjectPrototype, ownHas } from '../primordials.ts'

/** Larger than this, and JSON does it, which also counts. */
const MAX_ITEMS = 8
const MAX_LENGTH = 100_000

/** What `copyPlain` gives for what it does not copy. */
export const NOT_PLAIN: unique symbol = Symbol()

/**
 * A copy of what most reads carry: nothing, or a short list of plain values and flat objects of them. It reads each field
 * once, so that nothing a page does afterwards, or between two reads, changes what was checked. All else is `NOT_PLAIN`.
 */
export function copyPlain(params: unknown): unknown {
  if (params === undefined) return undefined
  if (!isArray(params)) return NOT_PLAIN
  const count = params.length
  if (!(count <= MAX_ITEMS)) return NOT_PLAIN
  const copy: unknown[] = []
  for (let i = 0; i < count; i++) {
    const value: unknown = params[i]
    const item = isFlat(value) ? value : copyFields(value)
    if (item === NOT_PLAIN) return NOT_PLAIN
    copy[i] = item
  }
  return copy
}

function copyFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || getPrototype(value) !== ObjectPrototype) return NOT_PLAIN
  const copy: { [key: string]: unknown } = {}
  for (const key in value) {
    if (!ownHas(value, key)) continue
    const field: unknown = (value as { readonly [key: string]: unknown })[key]
    if (!isFlat(field)) return NOT_PLAIN
    copy[key] = field
  }
  return copy
}

function isFlat(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= MAX_LENGTH : typeof value === 'boolean' || value === null
}
