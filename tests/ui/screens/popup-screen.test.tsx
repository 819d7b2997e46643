// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { CHECKPOINT_LIMIT_MS } from '../../../lib/core/facts/light-client.ts'
import { PopupScreen } from '../../../lib/ui/screens/popup-screen.tsx'
import { makeHomeClient, makePopupClient } from '../gallery/clients.ts'

afterEach(cleanup)

it('says whether this tab is guarded, what waits, and leads there', async () => {
  const client = { ...makePopupClient(true), openReview: vi.fn(), openHome: vi.fn(), openCheck: vi.fn() }
  const { endpoints, lightClients } = makeHomeClient(true)
  const { findByTestId } = render(
    <PopupScreen client={client} endpoints={endpoints} lightClients={lightClients} locale="en" />,
  )
  expect((await findByTestId('guarded')).dataset.guarded).toBe('true')
  expect((await findByTestId('pending-count')).textContent).toBe('2 requests are waiting for you.')
  expect((await findByTestId('endpoints')).textContent).toContain('rpc.example.org')
  fireEvent.click(await findByTestId('open-review'))
  fireEvent.click(await findByTestId('open-home'))
  fireEvent.click(await findByTestId('open-check'))
  expect(client.openReview).toHaveBeenCalledOnce()
  expect(client.openHome).toHaveBeenCalledOnce()
  expect(client.openCheck).toHaveBeenCalledOnce()
})

it('says plainly where nothing is guarded and no endpoint is chosen', async () => {
  const { endpoints, lightClients } = makeHomeClient(false)
  const { findByTestId, queryByTestId } = render(
    <PopupScreen client={makePopupClient(false)} endpoints={endpoints} lightClients={lightClients} locale="en" />,
  )
  expect((await findByTestId('guarded')).textContent).toContain('reach your wallet unread')
  expect((await findByTestId('endpoints')).textContent).toContain('None chosen')
  expect(queryByTestId('open-review')).toBeNull()
})

it.each([
  [{ stopped: false }, 'danger', 'A request went to your wallet unread: reject it there.'],
  [{ stopped: true }, 'caution', 'was stopped'],
  [{ stopped: false, differed: true }, 'danger', 'did something else on the network than was shown'],
] as const)('tells of what went past the guard: %j', async (alarm, shape, words) => {
  const tab = { ...(await makePopupClient(true).tabStatus()), alarm: { method: 'eth_sign', atMs: 0, ...alarm } }
  const { endpoints, lightClients } = makeHomeClient(true)
  const client = { ...makePopupClient(true), tabStatus: async () => tab }
  const { findByTestId } = render(
    <PopupScreen client={client} endpoints={endpoints} lightClients={lightClients} locale="en" />,
  )
  expect((await findByTestId('guarded')).dataset.verdict).toBe(shape)
  const told = (await findByTestId('alarm')).textContent
  expect(told).toContain(words)
  expect(told).toContain('eth_sign')
})

it.each([
  ['installed', 'Reload it'],
  ['updated', 'Reload it'],
  ['no-access', 'Give the access back'],
  ['elsewhere', 'no extension look at this page'],
] as const)('says why a tab is not guarded: %s', async (why, words) => {
  const tab = { ...(await makePopupClient(false).tabStatus()), why }
  const { endpoints, lightClients } = makeHomeClient(false)
  const client = { ...makePopupClient(false), tabStatus: async () => tab }
  const { findByTestId } = render(
    <PopupScreen client={client} endpoints={endpoints} lightClients={lightClients} locale="en" />,
  )
  expect((await findByTestId('guarded')).textContent).toContain(words)
})

it('says at a glance how each light client stands', async () => {
  const now = Date.now()
  const committee = { prover: 'https://prover.example', consensus: 'https://beacon.example', on: true } as const
  const checkpoint = `0x${'ab'.repeat(32)}` as const
  const proved = {
    number: '23845103',
    hash: checkpoint,
    timestampMs: now,
    signedBy: 'sync-committee',
    host: 'prover.example',
    atMs: now,
  } as const
  const lightClients = async () => ({
    settings: [
      { ...committee, chainId: 1, checkpoint, checkpointSetAtMs: now },
      { ...committee, chainId: 100, checkpoint, checkpointSetAtMs: now - CHECKPOINT_LIMIT_MS - 1 },
      { chainId: 10, consensus: 'https://blocks.example', on: true },
      { chainId: 8453, consensus: 'https://blocks.example', on: false },
      { chainId: 130, consensus: 'https://blocks.example', on: true },
    ],
    statuses: [
      { chainId: 1, proved, failed: null },
      { chainId: 10, proved, failed: { detail: 'no answer', atMs: now } },
    ],
  })
  const { endpoints } = makeHomeClient(true)
  const { findByTestId } = render(
    <PopupScreen client={makePopupClient(true)} endpoints={endpoints} lightClients={lightClients} locale="en" />,
  )
  const glance = await findByTestId('light-clients')
  const lines = [...glance.querySelectorAll('li')].map(({ dataset, textContent }) => [dataset.state, textContent])
  expect(lines).toEqual([
    ['proved', expect.stringContaining('proved block 23845103')],
    ['too-old', expect.stringContaining('needs a new checkpoint')],
    ['failed', expect.stringContaining('proved nothing last time')],
    ['off', expect.stringContaining('off')],
    ['never', expect.stringContaining('not used yet')],
  ])
})

it('says whose word is taken where no light client is set up', async () => {
  const { endpoints, lightClients } = makeHomeClient(false)
  const { findByTestId } = render(
    <PopupScreen client={makePopupClient(false)} endpoints={endpoints} lightClients={lightClients} locale="en" />,
  )
  expect((await findByTestId('light-clients')).textContent).toContain('Your endpoints say which block is newest')
})
