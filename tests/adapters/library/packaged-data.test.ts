import { expect, it } from 'vitest'
import { z } from 'zod'
import { createLibrary } from '../../../lib/adapters/library/create-library.ts'
import { createPackagedData } from '../../../lib/adapters/library/packaged-data.ts'
import { createPackagedShelves } from '../../../lib/adapters/library/packaged-shelves.ts'
import type { LibraryNeed } from '../../../lib/core/facts/need.ts'

const ADDRESS = `0x${'a1'.repeat(20)}` as const
const NEEDS: readonly LibraryNeed[] = [
  { kind: 'descriptors', chainId: 1, address: ADDRESS },
  { kind: 'token', chainId: 1, address: ADDRESS },
  { kind: 'symbol', chainId: 1, symbol: 'USDC' },
  { kind: 'signatures', selector: '0xa9059cbb' },
  { kind: 'label', chainId: 1, address: ADDRESS },
]
const signal = new AbortController().signal

it('reads each file once, however often and at once it is asked for', async () => {
  let reads = 0
  const data = createPackagedData(async () => `[${++reads}]`)
  const schema = z.array(z.number())
  expect(await Promise.all([data.read('a', schema), data.read('a', schema)])).toEqual([[1], [1]])
  expect(await data.read('a', schema)).toEqual([1])
})

it('forgets what it could not read, so that it is tried again', async () => {
  let broken = true
  const data = createPackagedData(async () => {
    if (broken) throw new Error('no such file')
    return '{}'
  })
  await expect(data.read('a', z.object({}))).rejects.toThrow('the packaged file a is missing')
  broken = false
  expect(await data.read('a', z.object({}))).toEqual({})
})

it.each(NEEDS)('a file for $kind that is missing is a failed answer with its reason', async (need) => {
  const data = createPackagedData(async () => {
    throw new Error('no such file')
  })
  const answer = await createLibrary(createPackagedShelves(data)).look(need, signal)
  expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining('is missing') })
})

it.each(NEEDS)('a file for $kind that is damaged is a failed answer with its reason', async (need) => {
  for (const text of ['', '{', 'null', '[]', '{"files":7}', `{"${ADDRESS}":7,"chains":[1],"059cbb":[7]}`]) {
    const answer = await createLibrary(createPackagedShelves(createPackagedData(async () => text))).look(need, signal)
    expect(answer, text).toMatchObject({ ok: false, reason: expect.stringContaining('is damaged') })
  }
})
