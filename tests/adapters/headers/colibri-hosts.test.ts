import { afterEach, expect, it } from 'vitest'
import { createColibriHeader } from '../../../lib/adapters/headers/colibri-header.ts'
import { createNetwork, type NetworkEntry } from '../../../lib/adapters/network/create-network.ts'
import { SYNC_COMMITTEE_CHAINS } from '../../../lib/core/facts/light-client.ts'
import { type Served, serve } from '../../world/serve.ts'
import { runInThreadOf } from './light-client-thread.ts'

const open: Served[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.stop()))
})

/** The library itself, in a thread without a network, with a host of this machine for prover and beacon node. */
async function tryOn(chainId: number, answer: string) {
  const asked: string[] = []
  const log: NetworkEntry[] = []
  const served = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end(answer)
  })
  open.push(served)
  const source = createColibriHeader({
    network: createNetwork({ log: (entry) => log.push(entry) }),
    lightClients: [
      {
        chainId,
        prover: `${served.url}/prover`,
        consensus: `${served.url}/beacon`,
        checkpoint: `0x${'ab'.repeat(32)}`,
        checkpointSetAtMs: Date.now(),
      },
    ],
    store: { read: async () => null, write: async () => {} },
    run: runInThreadOf({ client: 'colibri' }),
  })
  const answered = await source.newest(chainId, new AbortController().signal)
  return { answered, asked, hosts: new Set(log.map(({ host }) => host)), host: new URL(served.url).host }
}

it.each(SYNC_COMMITTEE_CHAINS)(
  'on chain %d only the hosts that the user set are asked, and junk proves nothing',
  async (chainId) => {
    const { answered, asked, hosts, host } = await tryOn(chainId, 'no proof')
    expect(answered).toMatchObject({ ok: false, detail: expect.stringContaining('the light client proved no block') })
    expect(asked[0]).toBe('POST /prover')
    expect([...hosts]).toEqual([host])
  },
)
