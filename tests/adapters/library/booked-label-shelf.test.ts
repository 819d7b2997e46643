import { expect, it } from 'vitest'
import { createBookedLabelShelf } from '../../../lib/adapters/library/booked-label-shelf.ts'
import type { Shelf } from '../../../lib/adapters/library/create-library.ts'
import { createLibrary } from '../../../lib/adapters/library/create-library.ts'

const address = `0x${'a1'.repeat(20)}` as const
const need = { kind: 'label', chainId: 1, address } as const
const signal = new AbortController().signal
const packaged: Shelf<'label'> = async () => ({
  ok: true,
  json: { name: 'Vault', source: 'npm:x@1' },
  provenance: 'claimed',
})

it('the user’s own name comes before any other', async () => {
  const book = { find: async () => ({ chainId: null, address, name: 'My vault', addedAtMs: 1 }) }
  expect(await createBookedLabelShelf(book, packaged)(need, signal)).toEqual({
    ok: true,
    json: { name: 'My vault', source: 'your address book' },
    provenance: 'computed',
  })
})

it('where the user gave none, the others’ name stands', async () => {
  const answer = await createBookedLabelShelf({ find: async () => null }, packaged)(need, signal)
  expect(answer).toMatchObject({ json: { name: 'Vault' } })
})

it('a book that can’t be read is a failed answer, not another’s name', async () => {
  const book = {
    find: async () => {
      throw new Error('the database is gone')
    },
  }
  const library = createLibrary({ label: createBookedLabelShelf(book, packaged) })
  expect(await library.look(need, signal)).toEqual({ ok: false, reason: 'the database is gone' })
})
