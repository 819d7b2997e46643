/** How many letters are put in, left out, changed or swapped with their neighbour between two short texts. */
export function editsBetween(one: string, other: string): number {
  const [from, to] = [[...one], [...other]]
  let older: readonly number[] = []
  let last: readonly number[] = [0, ...to.map((_, index) => index + 1)]
  from.forEach((letter, row) => {
    const next = [row + 1]
    to.forEach((wanted, column) => {
      const cost = letter === wanted ? 0 : 1
      const swaps = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === wanted
      next.push(
        Math.min(
          (last[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          (last[column] ?? 0) + cost,
          swaps ? (older[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    })
    older = last
    last = next
  })
  return last[to.length] ?? 0
}
