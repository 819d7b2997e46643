import fc from 'fast-check'

/** Amounts of a token or of ether up to `most`, of all sizes; now and then none, and more than anybody has. */
export function amounts(most: bigint): fc.Arbitrary<bigint> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.bigInt({ min: 1n, max: most }) },
    { weight: 4, arbitrary: fc.bigInt({ min: 1n, max: most / 10_000n + 1n }) },
    { weight: 1, arbitrary: fc.constantFrom(0n, 1n, most, 10n ** 40n) },
  )
}

/** A place in a list that is long enough, by a number that need not be. */
export function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place % list.length]
  if (item === undefined) throw new Error('An empty list')
  return item
}
