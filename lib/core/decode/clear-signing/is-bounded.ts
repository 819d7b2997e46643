import { isRecord } from '../../facts/is-record.ts'

/** Whether JSON is no deeper and no larger than that, found without recursion: it may be as deep as its text is long. */
export function isBounded(value: unknown, maxDepth: number, maxValues: number): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  let seen = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const inner = Array.isArray(next.value) ? next.value : isRecord(next.value) ? Object.values(next.value) : []
    seen += 1 + inner.length
    if (next.depth > maxDepth || seen > maxValues) return false
    for (const each of inner) open.push({ value: each, depth: next.depth + 1 })
  }
  return true
}
