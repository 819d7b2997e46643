import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../../../lib/adapters/store/database.ts'
import { createNetworkLog } from '../../../lib/adapters/store/network-log.ts'

const call = (atMs: number) => ({ atMs, host: 'rpc.example', method: 'eth_getProof', why: 'a test' })

beforeEach(async () => {
  await (await openDatabase()).clear('network')
})

it('lists every call, newest first, as many as are asked for', async () => {
  const log = createNetworkLog()
  for (const atMs of [1, 2, 3]) await log.add(call(atMs))
  expect(await log.list(10)).toEqual([call(3), call(2), call(1)])
  expect(await log.list(2)).toEqual([call(3), call(2)])
})

it('forgets the oldest beyond its limit, and nothing else', async () => {
  const log = createNetworkLog(3)
  for (const atMs of [1, 2, 3, 4, 5]) await log.add(call(atMs))
  expect((await log.list(10)).map(({ atMs }) => atMs)).toEqual([5, 4, 3])
})
