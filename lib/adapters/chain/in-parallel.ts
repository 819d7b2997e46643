/** Does the work for every item, at most `limit` at a time; results stand in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>()
  const rest = items.entries()
  const worker = async (): Promise<void> => {
    for (const [at, item] of rest) results.set(at, await work(item))
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return items.flatMap((_, at) => {
    const result = results.get(at)
    return result === undefined ? [] : [result]
  })
}
