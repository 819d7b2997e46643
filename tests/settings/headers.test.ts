import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

vi.stubGlobal('chrome', fakeBrowser)
const open = () => import('../../lib/settings/headers.ts')

const client = {
  chainId: 1,
  prover: 'https://prover.example',
  consensus: 'https://beacon.example',
  checkpoint: `0x${'ab'.repeat(32)}`,
  checkpointSetAtMs: 1,
  on: true,
} as const
const sequencer = { chainId: 10, consensus: 'https://blocks.example', on: true } as const

beforeEach(() => {
  fakeBrowser.reset()
  vi.resetModules()
})

it('there is no light client until the user sets one up', async () => {
  const { readLightClients, readLightClientSettings } = await open()
  expect(await readLightClients()).toEqual([])
  expect(await readLightClientSettings()).toEqual([])
})

it.each([1, 11_155_111, 100])('one for the validators of chain %d is kept', async (chainId) => {
  const { readLightClients, writeLightClients } = await open()
  await writeLightClients([{ ...client, chainId }, sequencer])
  expect(await readLightClients()).toEqual([{ ...client, chainId }, sequencer])
})

it('one that is switched off is kept, and proves nothing', async () => {
  const { readLightClients, readLightClientSettings, writeLightClients } = await open()
  await writeLightClients([{ ...client, on: false }, sequencer])
  expect(await readLightClientSettings()).toHaveLength(2)
  expect(await readLightClients()).toEqual([sequencer])
})

it.each([
  ['two of one chain', [client, client]],
  ['a prover that is no address', [{ ...client, prover: 'nowhere' }]],
  ['a name and a password in an address', [{ ...client, consensus: 'https://me:word@beacon.example' }]],
  ['a checkpoint that is no root', [{ ...client, checkpoint: '0xab' as const }]],
  ['a network that has none', [{ ...sequencer, chainId: 31337 }]],
  ['a network without a prover, where one is needed', [{ ...sequencer, chainId: 1 }]],
])('what is none is refused, and the list stays: %s', async (_, list) => {
  const { readLightClients, writeLightClients } = await open()
  await writeLightClients([sequencer])
  await expect(writeLightClients(list)).rejects.toThrow()
  expect(await readLightClients()).toEqual([sequencer])
})

it('stored settings that are broken lose what is broken and nothing else', async () => {
  const { readLightClients } = await open()
  await fakeBrowser.storage.local.set({
    'light-clients': [client, { chainId: 1 }, { ...sequencer, on: 'yes' }, { ...sequencer, prover: 'x' }, null],
  })
  expect(await readLightClients()).toEqual([client])
})

it('what was kept before there was a switch is on', async () => {
  const { on, ...before } = client
  await fakeBrowser.storage.local.set({ 'light-clients': [before, 7] })
  expect(await (await open()).readLightClients()).toEqual([client])
})
