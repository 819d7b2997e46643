import type { Json } from '../../lib/core/facts/json.ts'

/** What a set of vectors showed; `failed` says of each row what was wrong. */
export interface ConformanceResult {
  readonly passed: number
  readonly failed: readonly string[]
  readonly notes: readonly string[]
}

/** One row of vectors, any JSON. */
export type Row = { readonly [key: string]: Json }

/** Runs one check a row: `check` returns what is wrong, or undefined. */
export async function checkRows(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  check: (row: Row) => string | undefined | Promise<string | undefined>,
): Promise<ConformanceResult> {
  const failed: string[] = []
  for (const row of rows) {
    const wrong = await check(row)
    if (wrong !== undefined) failed.push(`${nameOf(row)}: ${wrong}`)
  }
  return { passed: rows.length - failed.length, failed, notes: [] }
}

export function sum(results: readonly ConformanceResult[]): ConformanceResult {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.flatMap(({ failed }) => failed),
    notes: results.flatMap(({ notes }) => notes),
  }
}
