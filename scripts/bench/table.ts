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

/** How long something takes, in milliseconds: the median of `runs`, after one that is not counted. */
export async function timeMs(runs: number, work: () => Promise<unknown>): Promise<number> {
  await work()
  const figures: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    figures.push(performance.now() - start)
  }
  return median(figures)
}
