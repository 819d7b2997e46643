import type { Json } from '../../core/facts/json.ts'
import type { Shelf } from './create-library.ts'
import { hostsAbove } from './hosts-above.ts'
import { hasSite, type KnownList, listsSchema, noteOf } from './list-entry.ts'
import type { PackagedData } from './packaged-data.ts'

/**
 * On which lists a site is: `{ found: [{ list, date, label, entry }], unread: [{ list, reason }] }`. A site counts as
 * listed where its host is, or one above it that the same owner has.
 */
export function createListedSiteShelf(data: PackagedData): Shelf<'listed-site'> {
  return ({ host }) =>
    look(data, 'sites', async (list) => {
      for (const entry of hostsAbove(host)) if (await hasSite(data, list, entry)) return { label: 'phishing', entry }
      return null
    })
}

/** On which lists an address is, in the same form, with the `name` that a list has for it, else null. */
export function createListedAddressShelf(data: PackagedData): Shelf<'listed-address'> {
  return ({ address, chainId }) =>
    look(data, 'addresses', async (list) => {
      const [label, name, chains] = (await noteOf(data, list, address)) ?? [null, null, null]
      return label === null || chains?.includes(chainId) === false ? null : { label, name, entry: address }
    })
}

/** A list that can't be read takes nothing from the others, and is told. */
async function look(
  data: PackagedData,
  kind: KnownList['kind'],
  find: (list: KnownList) => Promise<{ readonly [name: string]: Json } | null>,
) {
  const lists = (await data.read('lists/index.json', listsSchema)).filter((list) => list.kind === kind)
  const answers = await Promise.all(
    lists.map(async (list) => {
      const named = { list: list.name, date: list.date }
      try {
        const found = await find(list)
        return { found: found === null ? [] : [{ ...named, ...found }], unread: [] }
      } catch (cause) {
        return { found: [], unread: [{ list: list.name, reason: cause instanceof Error ? cause.message : 'failed' }] }
      }
    }),
  )
  const json = { found: answers.flatMap(({ found }) => found), unread: answers.flatMap(({ unread }) => unread) }
  return { ok: true, json, provenance: 'claimed' } as const
}
