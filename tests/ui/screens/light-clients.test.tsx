// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { CHECKPOINT_LIMIT_MS, type LightClientSetting } from '../../../lib/core/facts/light-client.ts'
import type { LightClientStatus } from '../../../lib/core/facts/light-client-status.ts'
import { HomeScreen } from '../../../lib/ui/screens/home-screen.tsx'
import { makeHomeClient } from '../gallery/clients.ts'

afterEach(cleanup)

const CHECKPOINT = `0x${'ab'.repeat(32)}` as const
const DAY_MS = 24 * 60 * 60 * 1000
const mainnet = (checkpointSetAtMs: number): LightClientSetting => ({
  chainId: 1,
  prover: 'https://prover.example/',
  consensus: 'https://beacon.example/',
  checkpoint: CHECKPOINT,
  checkpointSetAtMs,
  on: true,
})
const sequencer: LightClientSetting = { chainId: 10, consensus: 'https://blocks.example/', on: true }
const proved = (signedBy: 'sync-committee' | 'sequencer', timestampMs = Date.now()) => ({
  number: '23845103',
  hash: CHECKPOINT,
  timestampMs,
  signedBy,
  host: 'prover.example',
  atMs: timestampMs,
})

function open(list: readonly LightClientSetting[], statuses: readonly LightClientStatus[] = []) {
  let settings = list
  const client = {
    ...makeHomeClient(true),
    lightClients: async () => ({ settings, statuses }),
    setLightClients: async (changed: readonly LightClientSetting[]) => {
      settings = changed
    },
  }
  location.hash = 'endpoints'
  const screen = render(<HomeScreen client={client} findName={async () => ({ kind: 'failed' })} locale="en" />)
  const row = async (chainId: number) => {
    const rows = await screen.findAllByTestId('light-client')
    const found = rows.find(({ dataset }) => dataset.chain === String(chainId))
    if (found === undefined) throw new Error(`chain ${chainId} is not shown`)
    return found
  }
  return { ...screen, row, kept: () => settings }
}

it('says what a light client is for and what whoever is asked learns; none is set up at first', async () => {
  const { findByText } = open([])
  expect(await findByText(/instead of taking an endpoint’s word for it/)).toBeTruthy()
  expect(await findByText(/learns your internet address and that you look at this network/)).toBeTruthy()
  expect(await findByText(/No light client is set up/)).toBeTruthy()
})

it('is set up with a prover, a beacon node and a checkpoint', async () => {
  const { findByTestId, getByLabelText, kept } = open([])
  const form = await findByTestId('light-client-form')
  fireEvent.input(getByLabelText('Prover (URL)'), { target: { value: ' https://prover.example ' } })
  fireEvent.input(getByLabelText('Beacon node (URL)'), { target: { value: 'https://beacon.example' } })
  fireEvent.input(getByLabelText('Checkpoint'), { target: { value: CHECKPOINT.toUpperCase().replace('X', 'x') } })
  fireEvent.submit(form)
  await expect
    .poll(kept)
    .toMatchObject([{ chainId: 1, prover: 'https://prover.example', checkpoint: CHECKPOINT, on: true }])
  expect((await findByTestId('light-client')).dataset.state).toBe('never')
})

it.each([
  ['Prover (URL)', 'nowhere', 'badProver'],
  ['Beacon node (URL)', 'ftp://beacon.example', 'badConsensus'],
  ['Checkpoint', '0xabc', 'badCheckpoint'],
])('says what is wrong and sets up nothing: %s %s', async (label, value, problem) => {
  const { findByTestId, getByLabelText, kept } = open([])
  const form = await findByTestId('light-client-form')
  const right = {
    'Prover (URL)': 'https://prover.example',
    'Beacon node (URL)': 'https://beacon.example',
    Checkpoint: CHECKPOINT,
  }
  for (const [name, text] of Object.entries({ ...right, [label]: value })) {
    fireEvent.input(getByLabelText(name), { target: { value: text } })
  }
  fireEvent.submit(form)
  await expect.poll(async () => (await findByTestId('light-client-answer')).dataset.answer).toBe(problem)
  expect(kept()).toEqual([])
})

it('of a network with a sequencer asks for one address alone, and says that its blocks are not final', async () => {
  const { findByTestId, getByLabelText, queryByLabelText, getByText, kept } = open([])
  const form = await findByTestId('light-client-form')
  fireEvent.change(getByLabelText('Network'), { target: { value: '10' } })
  await expect.poll(() => queryByLabelText('Prover (URL)')).toBeNull()
  expect(getByText(/its blocks are not final/)).toBeTruthy()
  fireEvent.input(getByLabelText('Source of signed blocks (URL)'), { target: { value: 'https://blocks.example/' } })
  fireEvent.submit(form)
  await expect.poll(kept).toEqual([sequencer])
})

it('a network has one at most', async () => {
  const { findByTestId, findByLabelText, getByLabelText, kept } = open([sequencer])
  const form = await findByTestId('light-client-form')
  fireEvent.change(getByLabelText('Network'), { target: { value: '10' } })
  fireEvent.input(await findByLabelText('Source of signed blocks (URL)'), {
    target: { value: 'https://other.example/' },
  })
  fireEvent.submit(form)
  await expect.poll(async () => (await findByTestId('light-client-answer')).dataset.answer).toBe('duplicate')
  expect(kept()).toEqual([sequencer])
})

it('shows the last proved block, its time, who signed it and who gave the proof', async () => {
  const { row } = open(
    [mainnet(Date.now()), sequencer],
    [
      { chainId: 1, proved: proved('sync-committee'), failed: null },
      { chainId: 10, proved: proved('sequencer'), failed: { detail: 'blocks.example answered HTTP 502', atMs: 1 } },
    ],
  )
  const first = await row(1)
  expect(first.dataset.state).toBe('proved')
  expect(first.textContent).toMatch(/block 23845103, signed by the network’s validators.*prover\.example/)
  const second = await row(10)
  expect(second.dataset.state).toBe('failed')
  expect(second.textContent).toContain('so it is not final')
  expect(second.textContent).toContain('blocks.example answered HTTP 502')
  expect(second.textContent).not.toContain('Checkpoint')
})

it('shows how old the checkpoint is and until when it holds, and takes a new one', async () => {
  const { row, kept, getByLabelText, getAllByTestId } = open([mainnet(Date.now() - CHECKPOINT_LIMIT_MS - DAY_MS)])
  const old = await row(1)
  expect(old.dataset.state).toBe('too-old')
  expect(old.textContent).toContain('set 15 days ago')
  expect(old.textContent).toContain('A checkpoint holds for 14 days')
  const field = getByLabelText(/^New checkpoint for/)
  const [form] = getAllByTestId('checkpoint-form')
  if (form === undefined) throw new Error('no form')
  fireEvent.input(field, { target: { value: '0x12' } })
  fireEvent.submit(form)
  await expect.poll(() => getAllByTestId('checkpoint-answer')[0]?.dataset.answer).toBe('badCheckpoint')
  fireEvent.input(field, { target: { value: `0x${'cd'.repeat(32)}` } })
  fireEvent.submit(form)
  await expect.poll(kept).toMatchObject([{ checkpoint: `0x${'cd'.repeat(32)}`, on: true }])
  await expect.poll(async () => (await row(1)).dataset.state).toBe('never')
  expect((await row(1)).textContent).toContain('set today')
})

it('a block that was proved from a checkpoint keeps it young', async () => {
  const { row } = open(
    [mainnet(Date.now() - CHECKPOINT_LIMIT_MS - DAY_MS)],
    [{ chainId: 1, proved: proved('sync-committee', Date.now() - DAY_MS), failed: null }],
  )
  expect((await row(1)).dataset.state).toBe('proved')
})

it('is switched off and on again, and removed', async () => {
  const { findByRole, kept } = open([sequencer])
  fireEvent.click(await findByRole('button', { name: /^Switch off/ }))
  await expect.poll(kept).toEqual([{ ...sequencer, on: false }])
  fireEvent.click(await findByRole('button', { name: /^Switch on/ }))
  await expect.poll(kept).toEqual([sequencer])
  fireEvent.click(await findByRole('button', { name: /^Remove the light client of/ }))
  await expect.poll(kept).toEqual([])
})
