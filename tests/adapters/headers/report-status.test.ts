import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { ProvedHash } from '../../../lib/adapters/headers/header-source.ts'
import { createLightClientStore } from '../../../lib/adapters/headers/light-client-store.ts'
import { reportStatus } from '../../../lib/adapters/headers/report-status.ts'

const signal = new AbortController().signal
const hash = `0x${'11'.repeat(32)}` as const
const proved: ProvedHash = {
  ok: true,
  hash,
  number: 7n,
  timestampMs: 70_000,
  signedBy: 'sync-committee',
  host: 'prover.example',
}
const gives = (result: ProvedHash) => ({ newest: () => Promise.resolve(result) })
const store = createLightClientStore()
const status = async (chainId: number) => (await store.list()).find((each) => each.chainId === chainId)
const tell = (chainId: number, result: ProvedHash, now: number) =>
  reportStatus(gives(result), store, () => now).newest(chainId, signal)

it('says nothing of a light client that never tried, and nothing for a chain that it is not set up for', async () => {
  expect(await store.list()).toEqual([])
  expect(reportStatus({ newest: () => null }, store).newest(1, signal)).toBeNull()
  expect(await store.list()).toEqual([])
})

it('keeps the newest block that was proved, who gave the proof and when', async () => {
  expect(await tell(1, proved, 80_000)).toEqual(proved)
  const kept = {
    number: '7',
    hash,
    timestampMs: 70_000,
    signedBy: 'sync-committee',
    host: 'prover.example',
    atMs: 80_000,
  }
  expect(await status(1)).toEqual({ chainId: 1, proved: kept, failed: null })
  await tell(1, { ...proved, number: 6n, timestampMs: 60_000 }, 90_000)
  expect(await status(1)).toEqual({ chainId: 1, proved: kept, failed: null })
})

it('keeps why the last try proved nothing, beside what was proved before', async () => {
  await tell(100, { ok: false, detail: 'no proof today' }, 1)
  expect(await status(100)).toEqual({ chainId: 100, proved: null, failed: { detail: 'no proof today', atMs: 1 } })
  await tell(100, proved, 2)
  expect(await status(100)).toMatchObject({ proved: { number: '7' }, failed: null })
  await tell(100, { ok: false, detail: 'gone' }, 3)
  expect(await status(100)).toMatchObject({ proved: { number: '7' }, failed: { detail: 'gone', atMs: 3 } })
})

it('a try whose story can’t be kept counts all the same', async () => {
  const full = { change: () => Promise.reject(new Error('full')) }
  expect(await reportStatus(gives(proved), full).newest(1, signal)).toEqual(proved)
})

it('keeps what was verified apart for each checkpoint', async () => {
  await store.write('1:0xab', { memory: new Map([['a', new Uint8Array(2)]]), provedAtMs: 5 })
  expect(await store.read('1:0xab')).toMatchObject({ provedAtMs: 5 })
  expect(await store.read('1:0xcd')).toBeNull()
})
