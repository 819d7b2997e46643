import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { createAddressBook } from '../../../lib/adapters/store/address-book.ts'
import { openDatabase } from '../../../lib/adapters/store/database.ts'
import type { AddressBookEntry } from '../../../lib/core/facts/address-book-entry.ts'

const ADA = `0x${'a1'.repeat(20)}` as const
const BOB = `0x${'b2'.repeat(20)}` as const
const entry = (change: Partial<AddressBookEntry> = {}): AddressBookEntry => ({
  chainId: null,
  address: ADA,
  name: 'Ada',
  addedAtMs: 1,
  ...change,
})

beforeEach(async () => {
  await (await openDatabase()).clear('addressBook')
})

describe('the address book', () => {
  it('keeps what it is given, listed by name', async () => {
    const book = createAddressBook()
    await book.put(entry({ address: BOB, name: 'Bob' }))
    await book.put(entry())
    expect((await book.list()).map(({ name }) => name)).toEqual(['Ada', 'Bob'])
  })

  it('gives a place one name: the last that it was given', async () => {
    const book = createAddressBook()
    await book.put(entry())
    await book.put(entry({ name: 'Ada, the landlady' }))
    expect(await book.list()).toEqual([entry({ name: 'Ada, the landlady' })])
  })

  it('finds the name on the chain before the one on every chain, and nobody else’s', async () => {
    const book = createAddressBook()
    await book.put(entry())
    await book.put(entry({ chainId: 10, name: 'Ada’s vault' }))
    expect((await book.find(10, ADA))?.name).toBe('Ada’s vault')
    expect((await book.find(1, ADA))?.name).toBe('Ada')
    expect(await book.find(1, BOB)).toBeNull()
  })

  it('forgets one place and no other', async () => {
    const book = createAddressBook()
    await book.put(entry())
    await book.put(entry({ chainId: 10 }))
    await book.remove(entry({ chainId: 10 }))
    expect(await book.list()).toEqual([entry()])
  })

  it.each([
    ['an address in capitals', { address: `0x${'A1'.repeat(20)}` }],
    ['a short address', { address: '0xa1' }],
    ['an empty name', { name: '' }],
    ['a name that nobody sees', { name: '\u200b\u200b' }],
    ['a name of two lines', { name: 'Ada\nBob' }],
    ['a name with spaces around it', { name: ' Ada' }],
    ['a name that is too long', { name: 'x'.repeat(65) }],
    ['a chain below one', { chainId: 0 }],
  ] as const)('refuses %s, and keeps nothing of it', async (_, change) => {
    const book = createAddressBook()
    await expect(book.put(entry(change as Partial<AddressBookEntry>))).rejects.toThrow()
    expect(await book.list()).toEqual([])
  })

  it('takes no new name when it is full, but still changes and forgets old ones', async () => {
    const book = createAddressBook(1)
    await book.put(entry())
    await expect(book.put(entry({ address: BOB }))).rejects.toThrow('full')
    await book.put(entry({ name: 'Ada L.' }))
    expect(await book.list()).toEqual([entry({ name: 'Ada L.' })])
  })

  it('leaves out what is stored and is no entry', async () => {
    const database = await openDatabase()
    await database.put('addressBook', { name: 7 } as never, `any:${BOB}`)
    const book = createAddressBook()
    await book.put(entry())
    expect(await book.list()).toEqual([entry()])
    expect(await book.find(1, BOB)).toBeNull()
  })
})
