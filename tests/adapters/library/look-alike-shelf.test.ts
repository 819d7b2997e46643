import { expect, it } from 'vitest'
import { createLookAlikeShelf } from '../../../lib/adapters/library/look-alike-shelf.ts'
import type { Address } from '../../../lib/core/facts/hex.ts'
import { needKey } from '../../../lib/core/facts/need.ts'
import { uncheckedMemory } from '../../../lib/core/judge/unchecked-memory.ts'

const account = `0x${'a1'.repeat(20)}` as const
const real = `0x5a3b${'0'.repeat(32)}91c7` as const
const fake = `0x5a3b${'7'.repeat(32)}91c7` as const
const signal = new AbortController().signal

function ask(
  address: Address,
  booked: readonly { chainId: number | null; address: Address }[],
  paid: readonly Address[],
) {
  const list = async () => booked.map((entry) => ({ ...entry, name: 'Ada', addedAtMs: 1 }))
  const shelf = createLookAlikeShelf({ list }, { beginningLike: async () => paid })
  return shelf({ kind: 'look-alike', chainId: 1, account, address }, signal)
}

it('names whom of those paid before an address looks like', async () => {
  expect(await ask(fake, [], [real])).toMatchObject({ ok: true, json: { address: real, name: null } })
})

it('names whom of the address book it looks like, of this chain or of every one', async () => {
  expect(await ask(fake, [{ chainId: null, address: real }], [])).toMatchObject({
    json: { address: real, name: 'Ada' },
  })
  expect(await ask(fake, [{ chainId: 1, address: real }], [])).toMatchObject({ json: { address: real } })
  expect(await ask(fake, [{ chainId: 10, address: real }], [])).toMatchObject({ json: null })
})

it('says nothing of whom the user named or paid, nor of one that only begins alike', async () => {
  expect(await ask(real, [], [real])).toMatchObject({ json: null })
  expect(await ask(fake, [{ chainId: 1, address: fake }], [real])).toMatchObject({ json: null })
  expect(await ask(`0x5a3b${'7'.repeat(36)}`, [], [real])).toMatchObject({ json: null })
})

it('says that it could not look where the book or the history fails, so that a review is not clear', async () => {
  const broken = () => Promise.reject(new Error('the store is gone'))
  const need = { kind: 'look-alike', chainId: 1, account, address: fake } as const
  const unread = [{ stage: 'memory', reason: 'memory-unread' }]
  for (const shelf of [
    createLookAlikeShelf({ list: broken }, { beginningLike: async () => [] }),
    createLookAlikeShelf({ list: async () => [] }, { beginningLike: broken }),
  ]) {
    const answer = await shelf(need, signal)
    expect(uncheckedMemory(new Map([[needKey(need), answer]]))).toEqual(unread)
  }
  expect(uncheckedMemory(new Map([[needKey(need), await ask(fake, [], [real])]]))).toEqual([])
})
