import { listKey } from './list-key.ts'
import { makeXorFilter, writeXorFilter } from './xor-filter.ts'

/** What a list says of an address: its own word for it, a name where it has one, and on which chains; null: on all. */
export type AddressNote = readonly [label: string, name: string | null, chains: readonly number[] | null]

/** Of how many hex digits the names of a list's parts are, so that a part holds a few hundred entries. */
export function partDigits(entries: number): number {
  return entries <= 1024 ? 0 : entries <= 16_384 ? 1 : 2
}

/** Hosts as files: a filter, and parts of sorted keys without the digits that name the part. */
export function compileSites(hosts: readonly string[]): ReadonlyMap<string, string> {
  const keys = [...new Set(hosts)].map(listKey).sort()
  const digits = partDigits(keys.length)
  return filesOf(keys, digits, (inside) => JSON.stringify(inside.map((key) => key.slice(digits)).join('')))
}

/** Addresses as files: a filter, and parts with what is said of each address. */
export function compileAddresses(notes: ReadonlyMap<string, AddressNote>): ReadonlyMap<string, string> {
  const byKey = new Map([...notes].map(([address, note]) => [listKey(address), [address, note]] as const))
  return filesOf([...byKey.keys()].sort(), partDigits(notes.size), (inside) => {
    const lines = inside.flatMap((key) => {
      const entry = byKey.get(key)
      return entry === undefined ? [] : [`${JSON.stringify(entry[0])}:${JSON.stringify(entry[1])}`]
    })
    return `{\n${lines.sort().join(',\n')}\n}`
  })
}

function filesOf(keys: readonly string[], digits: number, write: (inside: readonly string[]) => string) {
  const parts = Array.from({ length: 16 ** digits }, (_, part) =>
    digits === 0 ? '' : part.toString(16).padStart(digits, '0'),
  )
  return new Map([
    ['filter.json', writeXorFilter(makeXorFilter(keys))],
    ...parts.map((part) => [`part${part}.json`, `${write(keys.filter((key) => key.startsWith(part)))}\n`] as const),
  ])
}
