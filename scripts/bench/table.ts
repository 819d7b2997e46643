/** Rows as a Markdown table, padded so that it can be read in a terminal too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, place) => Math.max(cell.length, ...rows.map((row) => row[place]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n')
}

/** The middle of some figures: steadier than their mean on a noisy machine. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/**
 * How long each of several things takes, in milliseconds: the median of `runs`, after one that is not counted. They take
 * turns, each time in another order, so that what else the machine does falls on all of them alike.
 */
export async function medianMs(runs: number, works: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const figures: number[][] = works.map(() => [])
  for (let run = 0; run <= runs; run++) {
    for (const turn of works.keys()) {
      const place = (turn + run) % works.length
      const work = works[place]
      if (work === undefined) continue
      const start = performance.now()
      await work()
      if (run > 0) figures[place]?.push(performance.now() - start)
    }
  }
  return figures.map(median)
}
