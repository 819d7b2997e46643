import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { BackgroundToPage } from '../../lib/bridge/contracts/page-messages.ts'
import { reviewNothing } from '../../lib/use-cases/review-nothing.ts'
import { type Breaks, openWholePath, type WholePath, type WireCall } from './whole-path.ts'

// The guard takes the browser's timer when it is loaded, so it is loaded under a clock of the test's own.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterAll(() => void vi.useRealTimers())

const CALLS = [
  { method: 'eth_sendTransaction', params: [{ value: '0x1' }] },
  { method: 'personal_sign', params: ['0x01', '0x02'] },
  { method: 'eth_requestAccounts', params: [] },
  { method: 'wallet_neverHeardOf', params: [] },
] as const

const call = fc.constantFrom(...CALLS)
const step = fc.oneof(
  fc.record({ type: fc.constant('ask'), call, door: fc.constantFrom('request', 'send', 'sendAsync', 'batch') }),
  fc.record({ type: fc.constant('wire'), call }),
  fc.record({
    type: fc.constant('user'),
    choice: fc.constantFrom('continue', 'continue', 'click', 'reject', 'stale', 'close'),
  }),
  fc.record({ type: fc.constant('engine'), what: fc.constantFrom('shows', 'same', 'differs', 'lost', 'fails') }),
  fc.record({ type: fc.constant('wallet'), what: fc.constantFrom('answers', 'refuses', 'chain', 'accounts') }),
  fc.record({
    type: fc.constant('death'),
    what: fc.constantFrom('restart', 'restart', 'navigate', 'dying'),
    writes: fc.nat(6),
  }),
  fc.record({ type: fc.constant('time'), ms: fc.constantFrom(100, 100, 100, 1_000, 1_000, 11_000, 11_000, 301_000) }),
)
/** As often as not, what would lead on from where the oldest request stands: else no random walk gets far. */
const walk = fc.array(
  fc.oneof(step, fc.constant({ type: 'lead-on' } as const), fc.constant({ type: 'lead-on' } as const)),
  {
    maxLength: 25,
    size: 'max',
  },
)
type Step = (typeof walk extends fc.Arbitrary<(infer Item)[]> ? Item : never) & { readonly [key: string]: unknown }

const settle = () => vi.advanceTimersByTimeAsync(1)
const ignore = () => undefined

function ask(path: WholePath, payload: WireCall, door: unknown) {
  const { face } = path.page()
  if (door === 'request') face.request(payload).catch(ignore)
  if (door === 'send') (face.send(payload.method, payload.params) as Promise<unknown>).catch(ignore)
  if (door === 'sendAsync') face.sendAsync(payload, ignore)
  if (door === 'batch') face.sendAsync([payload, payload] as never, ignore)
}

function leadOn(path: WholePath) {
  const { world } = path
  const [oldest] = [...world.ledger.values()].filter(({ entry }) => !entry.answer && entry.state !== 'rejected')
  if (oldest === undefined) return ask(path, CALLS[0], 'request')
  const { requestId, run, state, awaiting } = oldest.entry
  if (state === 'reviewing') void path.custody().snapshot(requestId, run, [], reviewNothing(requestId))
  else if (state === 'ready') void path.decide('continue', run % 3 === 0)
  else if (awaiting === 'recheck') void path.custody().rechecked(requestId, run, true)
  else if (state === 'released')
    ask(path, { method: oldest.held.method, params: JSON.parse(oldest.held.text) }, 'request')
  else path.unanswered.shift()?.ok()
}

function take(path: WholePath, step: Step) {
  const { world } = path
  const [first] = world.ledger.values()
  const { requestId, digest, revision, run } = first?.entry ?? { requestId: '', digest: '', revision: 0, run: 0 }
  const custody = path.custody()
  const { what, choice } = step
  if (step.type === 'lead-on') return leadOn(path)
  if (step.type === 'ask') return ask(path, step.call as WireCall, step.door)
  if (step.type === 'wire') return path.postOnWire(step.call as WireCall)
  if (choice === 'continue' || choice === 'click') void path.decide('continue', choice === 'click')
  if (choice === 'reject') void path.decide('reject')
  if (choice === 'stale') void custody.decide({ requestId, digest, revision: revision - 1, choice: 'continue' })
  if (choice === 'close') void custody.windowClosed(world.nowMs)
  if (what === 'shows') void custody.snapshot(requestId, run, [], reviewNothing(requestId))
  if (what === 'same' || what === 'differs') void custody.rechecked(requestId, run, what === 'same')
  if (what === 'lost') void custody.hostLost()
  if (what === 'fails') void custody.failed(requestId, run)
  if (what === 'answers') path.unanswered.shift()?.ok()
  if (what === 'refuses') path.unanswered.shift()?.no()
  const { wallet } = path.page()
  if (what === 'chain') wallet.chain = wallet.chain === '0x1' ? '0x5' : '0x1'
  if (what === 'chain') wallet.emit('chainChanged', wallet.chain)
  if (what === 'accounts') wallet.emit('accountsChanged', [])
  if (what === 'restart') path.restart()
  if (what === 'navigate') path.navigate()
  if (what === 'dying') world.writesLeft = step.writes as number
}

async function follow(steps: readonly unknown[], breaks: Breaks = {}): Promise<WholePath> {
  const path = openWholePath(breaks)
  for (const step of steps as readonly Step[]) {
    take(path, step)
    await settle()
    if (step.type !== 'time') continue
    path.world.pass(step.ms as number)
    await vi.advanceTimersByTimeAsync(step.ms as number)
  }
  // So that no guard of an earlier walk goes on asking after its relay.
  path.remove()
  await vi.advanceTimersByTimeAsync(10_000)
  return path
}

describe('over any sequence of what page, wallet, user and death may do', () => {
  test('the wallet never has a held method without a recorded Continue for the same bytes, one for each time', async () => {
    let reached = 0
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const path = await follow(steps)
        reached += path.reached.size
        expect(path.faults).toEqual([])
      }),
      { numRuns: 250 },
    )
    expect(reached).toBeGreaterThan(60)
  })

  test('nor where what is forwarded to the page is another text, or another method, than what was decided', async () => {
    const toPage = (message: BackgroundToPage): BackgroundToPage =>
      'text' in message ? { ...message, text: '["evil"]' } : message
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const path = await follow(steps, { toPage })
        expect([path.faults, path.reached.size]).toEqual([[], 0])
      }),
      { numRuns: 60 },
    )
  })

  const forwardRefused: Breaks['toPage'] = (message, held) =>
    message.type === 'request.reject' && held !== undefined
      ? { type: 'request.forward', id: message.id, method: held.method, text: JSON.stringify(held.params) }
      : message
  test.each<[string, Breaks]>([
    ['a wire that lets everything through', { openWire: true }],
    ['a refusal that forwards', { toPage: forwardRefused }],
    ['a background that forwards at once', { hasty: true }],
    ['a ledger that keeps no record', { forgetfulLedger: true }],
  ])('which would be seen of %s', async (_, breaks) => {
    const { failed } = await fc.check(
      fc.asyncProperty(walk, async (steps) => (await follow(steps, breaks)).faults.length === 0),
      { numRuns: 300, endOnFailure: true },
    )
    expect(failed).toBe(true)
  })
})
