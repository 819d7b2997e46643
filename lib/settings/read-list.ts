/** The entries of a stored list that are what they should be; the others are left out, the list never fails. */
export function readList<Entry>(isEntry: (value: unknown) => value is Entry, stored: unknown): readonly Entry[] {
  return Array.isArray(stored) ? stored.filter(isEntry) : []
}
