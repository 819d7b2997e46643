import { expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

vi.stubGlobal('chrome', fakeBrowser)
const { readLightClients, writeLightClients } = await import('../../lib/settings/headers.ts')

const client = {
  chainId: 1,
  prover: 'https://prover.example',
  consensus: 'https://beacon.example',
  checkpoint: `0x${'ab'.repeat(32)}`,
  checkpointSetAtMs: 1,
} as const

it('there is no light client until the user sets one up; what is none is never kept or read', async () => {
  fakeBrowser.reset()
  expect(await readLightClients()).toEqual([])
  await writeLightClients([client, { ...client, chainId: 100 }])
  expect(await readLightClients()).toHaveLength(2)
  await expect(writeLightClients([client, client])).rejects.toThrow()
  await expect(writeLightClients([{ ...client, prover: 'nowhere' }])).rejects.toThrow()
  expect(await readLightClients()).toHaveLength(2)
  await fakeBrowser.storage.local.set({ 'light-clients': [client, { chainId: 1 }] })
  expect(await readLightClients()).toEqual([client])
})
