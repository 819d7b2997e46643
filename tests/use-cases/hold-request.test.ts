import { describe, expect, test } from 'vitest'
import { ADMISSION } from '../../lib/core/request/admission.ts'
import { reviewNothing } from '../../lib/use-cases/review-nothing.ts'
import { ACCOUNT, arrival, confirm, openCustodyWorld, pressContinue, showReview } from './custody-world.ts'

const HASH = `0x${'ab'.repeat(32)}`
const SENT = { ok: true, value: `"${HASH}"` }
const CONNECT = { method: 'eth_requestAccounts', text: '[]' }

async function hold(change?: Parameters<typeof arrival>[1]) {
  const world = openCustodyWorld()
  const custody = world.start()
  await custody.hold(arrival('p0', change))
  return { world, custody, source: arrival('p0').source }
}

async function forward(change?: Parameters<typeof arrival>[1]) {
  const held = await hold(change)
  await showReview(held.world, held.custody)
  await pressContinue(held.world, held.custody)
  await confirm(held.world, held.custody)
  return held
}

const forwards = ({ toPages }: { toPages: readonly { what: string }[] }) =>
  toPages.filter(({ what }) => what === 'forward').length

describe('holding', () => {
  test('a request is written down, reviewed and shown, and its page hears nothing', async () => {
    const { world } = await hold()
    expect(world.ledger.size).toBe(1)
    expect(world.toEngine).toMatchObject([{ what: 'review', job: { method: 'eth_sendTransaction', run: 1 } }])
    expect(world.windowsOpened).toBe(1)
    expect(world.toPages).toEqual([])
  })

  test('after Continue, recheck and the same chain and account, it is forwarded once and its answer recorded', async () => {
    const { world, custody, source } = await forward()
    expect(forwards(world)).toBe(1)
    await custody.answered(source, SENT)
    expect(world.history).toMatchObject([{ state: 'answered', standing: false, decision: { choice: 'continue' } }])
  })

  test('without the recheck nothing is forwarded', async () => {
    const { world, custody, source } = await hold()
    await showReview(world, custody)
    await pressContinue(world, custody)
    await custody.context(source, { chainId: 1, account: arrival('').account })
    expect(forwards(world)).toBe(0)
  })

  test('Reject answers 4001, is recorded, and closes the window when nothing else waits', async () => {
    const { world, custody } = await hold()
    await showReview(world, custody)
    const [record] = world.shown
    const { requestId, digest } = record?.held ?? { requestId: '', digest: '' }
    await custody.decide({ requestId, digest, revision: 1, choice: 'reject' })
    expect(world.toPages).toEqual([{ what: 'refuse 4001', id: 'p0' }])
    expect(world.history).toMatchObject([{ state: 'rejected' }])
    expect(world.windowsClosed).toBe(1)
    expect(world.ledger.size).toBe(0)
  })

  test('what was continued for the next click goes to the wallet by that click alone, with its Continue on record', async () => {
    const world = openCustodyWorld()
    const custody = world.start()
    await custody.hold(arrival('p0'))
    await custody.snapshot('r0', 1, [], reviewNothing('r0'))
    const digest = world.ledger.get('r0')?.entry.digest ?? ''
    await custody.decide({ requestId: 'r0', digest, revision: 1, choice: 'continue', onClick: true })
    await custody.rechecked('r0', 1, true)
    const { source } = arrival('p0')
    await custody.context(source, { chainId: 1, account: ACCOUNT })
    expect(world.toPages.map(({ what }) => what)).toEqual(['probe', 'release 4001'])
    await custody.windowClosed(world.nowMs)
    await custody.clicked(source)
    await custody.answered(source, { ok: true, value: '"0x"' })
    expect(world.history).toMatchObject([{ state: 'answered', decision: { choice: 'continue', onClick: true } }])
  })

  test('closing the window rejects everything that waits, and nothing that the wallet has', async () => {
    const { world, custody } = await forward()
    await custody.hold(arrival('p1'))
    await custody.hold(arrival('p2'))
    await custody.windowClosed(world.nowMs)
    expect(world.history.map(({ state }) => state)).toEqual(['rejected', 'rejected'])
    expect(world.ledger.get('r0')?.entry.state).toBe('forwarding')
  })

  test('a request that came after the window was closed is not rejected with it', async () => {
    const { world, custody } = await hold()
    const closedAtMs = world.nowMs
    world.nowMs += 1
    await custody.hold(arrival('p1'))
    await custody.windowClosed(closedAtMs)
    expect(world.toPages).toEqual([{ what: 'refuse 4001', id: 'p0' }])
  })

  test('the page gone before Continue: the request is gone', async () => {
    const { world, custody } = await hold()
    await custody.pageLost('doc')
    expect(world.history).toMatchObject([{ state: 'rejected' }])
    expect(world.shown).toEqual([])
  })

  test('a page that never says its chain can be decided on again', async () => {
    const { world, custody } = await hold()
    await showReview(world, custody)
    await pressContinue(world, custody)
    await custody.rechecked('r0', 1, true)
    world.pass(10_000)
    await custody.refresh()
    expect(world.shown[0]?.entry.state).toBe('ready')
    expect(forwards(world)).toBe(0)
  })
})

describe('floods', () => {
  test("beyond its share a page is refused, and another page's request still gets in", async () => {
    const world = openCustodyWorld()
    const custody = world.start()
    for (let i = 0; i < ADMISSION.perOrigin + 5; i++) await custody.hold(arrival(`p${i}`))
    expect(world.ledger.size).toBe(ADMISSION.perOrigin)
    expect(world.toPages.filter(({ what }) => what === 'refuse -32005')).toHaveLength(5)
    const source = { tabId: 2, frameId: 0, document: 'other', id: 'q' }
    await custody.hold(arrival('q', { origin: 'https://other.example', source }))
    expect(world.ledger.size).toBe(ADMISSION.perOrigin + 1)
  })

  test('what the ledger has no room for is refused', async () => {
    const world = openCustodyWorld()
    const custody = world.start()
    const { set } = world.ledger
    world.ledger.set = () => {
      throw new Error('QUOTA_BYTES quota exceeded')
    }
    await custody.hold(arrival('p0'))
    expect(world.toPages).toEqual([{ what: 'refuse -32005', id: 'p0' }])
    expect(world.windowsOpened).toBe(0)
    world.ledger.set = set
    await custody.hold(arrival('p1'))
    expect(world.ledger.size).toBe(1)
  })
})

describe('connections', () => {
  test('a first connection is held; once continued and answered it stands, and repeats open no window', async () => {
    const { world, custody, source } = await forward(CONNECT)
    await custody.answered(source, { ok: true, value: '["0x11"]' })
    expect(world.standing).toMatchObject([{ what: 'connect', origin: 'https://dapp.example', provider: 'io.wallet' }])
    for (let i = 1; i <= 10; i++) {
      await custody.hold(arrival(`p${i}`, CONNECT))
      await custody.answered(arrival(`p${i}`).source, { ok: true, value: '["0x11"]' })
    }
    expect(world.windowsOpened).toBe(1)
    expect(forwards(world)).toBe(11)
    expect(world.history.filter(({ standing }) => standing)).toHaveLength(10)
  })

  test('a connection that the wallet refused does not stand', async () => {
    const { world, custody, source } = await forward(CONNECT)
    await custody.answered(source, { ok: false, value: '{"code":4001}' })
    expect(world.standing).toEqual([])
  })

  for (const [name, change] of Object.entries({
    'another origin': { origin: 'https://evil.example' },
    'another wallet': { provider: { rdns: 'io.other' } },
    'a frame in another site': { topOrigin: 'https://evil.example' },
    'more than accounts': { method: 'wallet_requestPermissions', text: '[{"eth_accounts":{},"snap":{}}]' },
    'a transaction': { method: 'eth_sendTransaction', text: '[{}]' },
  })) {
    test(`a standing connection does not cover ${name}`, async () => {
      const { world, custody, source } = await forward(CONNECT)
      await custody.answered(source, { ok: true, value: '[]' })
      await custody.hold(arrival('p1', { ...CONNECT, ...change }))
      expect(forwards(world)).toBe(1)
      expect(world.windowsOpened).toBe(2)
    })
  }
})

describe('other harmless repeats', () => {
  const ACCOUNTS = '[{"eth_accounts":{}}]'
  test.each([
    ['capabilities', { method: 'wallet_getCapabilities', text: `["${ACCOUNT}"]` }],
    ['calls-status', { method: 'wallet_getCallsStatus', text: '["0x01"]' }],
    ['permissions', { method: 'wallet_getPermissions', text: '[]' }],
    ['disconnect', { method: 'wallet_revokePermissions', text: ACCOUNTS }],
  ])('once continued, %s stands, opens no window again, and is in the history each time', async (what, call) => {
    const { world, custody, source } = await forward(call)
    await custody.answered(source, { ok: true, value: '{}' })
    expect(world.standing).toMatchObject([{ what, origin: 'https://dapp.example' }])
    await custody.hold(arrival('p1', call))
    await custody.answered(arrival('p1').source, { ok: true, value: '{}' })
    expect([world.windowsOpened, forwards(world)]).toEqual([1, 2])
    expect(world.history).toMatchObject([{ standing: false }, { standing: true, decision: { choice: 'continue' } }])

    world.standing.length = 0
    await custody.hold(arrival('p2', call))
    expect(world.windowsOpened).toBe(2)
  })

  test.each([
    ['a connection', CONNECT],
    ['another question', { method: 'wallet_getPermissions', text: '[]' }],
    ['what takes back more than accounts', { method: 'wallet_revokePermissions', text: '[{"wallet_snap":{}}]' }],
    ['what is far too long', { method: 'wallet_getCapabilities', text: `["${'x'.repeat(2_000)}"]` }],
    ['what signs', { method: 'wallet_sendCalls', text: '[]' }],
  ])('a standing answer to one question does not cover %s', async (_, call) => {
    const { world, custody, source } = await forward({ method: 'wallet_getCapabilities', text: '[]' })
    await custody.answered(source, { ok: true, value: '{}' })
    await custody.hold(arrival('p1', call))
    expect([world.windowsOpened, forwards(world)]).toEqual([2, 1])
  })
})

describe('what the chain did', () => {
  test('a review that lacked something runs anew when endpoints change; one that lacked nothing stays as it is', async () => {
    const { world, custody } = await hold()
    await custody.snapshot('r0', 1, [], reviewNothing('r0'))
    await custody.endpointsChanged()
    expect(world.toEngine.at(-1)).toMatchObject({ what: 'review', job: { run: 2 } })

    await showReview(world, custody)
    const asked = world.toEngine.length
    await custody.endpointsChanged()
    expect(world.toEngine).toHaveLength(asked)
  })

  test.each([
    ['something else than was shown', 'different', 1],
    ['what was shown', 'equal', 0],
  ] as const)('an outcome that was %s is told on its tab as it should be', async (_what, kind, told) => {
    const { world, custody, source } = await forward()
    await custody.answered(source, SENT)
    await custody.outcome('r0', { kind, differences: [] })
    expect(world.raised).toHaveLength(told)
    if (told > 0) expect(world.raised).toMatchObject([{ tabId: source.tabId, stopped: false, differed: true }])
    expect(world.outcomes.get('r0')).toMatchObject({ kind })
  })

  test('a sent transaction is watched, and its outcome kept', async () => {
    const { world, custody, source } = await forward()
    await custody.answered(source, SENT)
    expect(world.toEngine.at(-1)).toMatchObject({ what: `watch ${HASH}` })
    await custody.outcome('r0', { kind: 'equal', differences: [] })
    expect(world.outcomes.get('r0')).toMatchObject({ kind: 'equal' })
    expect(world.shown[0]?.outcome).toMatchObject({ kind: 'equal' })
  })

  test('what is on its way is told to the reviews that follow, until it is known what became of it', async () => {
    const { world, custody, source } = await forward()
    await custody.answered(source, SENT)
    await custody.hold(arrival('2'))
    expect(world.toEngine.at(-1)?.job?.earlier).toMatchObject([{ requestId: 'r0', hash: HASH }])
    await custody.hold(arrival('3', { account: `0x${'22'.repeat(20)}` }))
    expect(world.toEngine.at(-1)?.job?.earlier).toBeUndefined()
    await custody.hold(arrival('4', { chainId: 10 }))
    expect(world.toEngine.at(-1)?.job?.earlier).toBeUndefined()
    await custody.outcome('r0', { kind: 'equal', differences: [] })
    await custody.hold(arrival('5'))
    expect(world.toEngine.at(-1)?.job?.earlier).toBeUndefined()
  })

  test('the background restarted while it is watched: watched again', async () => {
    const { world, custody, source } = await forward()
    await custody.answered(source, SENT)
    const next = world.start()
    await next.refresh()
    expect(world.toEngine.filter(({ what }) => what === `watch ${HASH}`)).toHaveLength(2)
    expect(world.history).toHaveLength(1)
  })

  test('an engine that is lost each time is not asked for ever', async () => {
    const { world, custody, source } = await forward()
    await custody.answered(source, SENT)
    for (let i = 0; i < 10; i++) await custody.hostLost()
    expect(world.toEngine.filter(({ what }) => what.startsWith('watch')).length).toBeLessThan(6)
    expect(world.outcomes.get('r0')).toMatchObject({ kind: 'not-seen' })
  })
})

describe('death', () => {
  test('an engine that can never be had: the review says that nothing was checked, and can still be rejected', async () => {
    const { world, custody } = await hold()
    for (let i = 0; i < 3; i++) await custody.hostLost()
    expect(world.shown[0]).toMatchObject({ entry: { state: 'ready' }, review: { verdict: 'caution', complete: false } })
    expect(world.shown[0]?.review?.unchecked).toMatchObject([{ reason: 'internal' }])
  })

  test('a job that the engine gave up is tried again, then said to be unchecked', async () => {
    const { world, custody } = await hold()
    for (let run = 1; run <= 3; run++) await custody.failed('r0', run)
    expect(world.toEngine.filter(({ what }) => what === 'review')).toHaveLength(3)
    expect(world.shown[0]?.entry).toMatchObject({ state: 'ready', unreviewed: true })
  })

  test('a page that comes back after a restart finds its request; one that does not loses it', async () => {
    const { world } = await hold()
    const next = world.start()
    await next.hold(arrival('p0'))
    expect(world.ledger.size).toBe(1)
    world.openPages.clear()
    world.pass(10_000)
    await next.refresh()
    expect(world.history).toMatchObject([{ state: 'rejected' }])
  })

  test('after a restart what waits has a window again, without a push to the front; nothing waiting, none', async () => {
    const { world } = await hold()
    await world.start().refresh()
    expect([world.windowsEnsured, world.windowsOpened]).toEqual([1, 1])
    const idle = openCustodyWorld()
    await idle.start().refresh()
    expect(idle.windowsEnsured).toBe(0)
  })

  test('a history that could not be written keeps the request in sight, and writes it when it can', async () => {
    const { world, custody } = await hold()
    world.historyFails = true
    await custody.pageLost('doc')
    expect(world.shown).toMatchObject([{ entry: { state: 'rejected' } }])
    world.historyFails = false
    await world.start().refresh()
    expect(world.history).toMatchObject([{ state: 'rejected' }])
    expect(world.shown).toEqual([])
  })

  test('what could not be kept is kept as soon as another can, and is dropped by nothing before', async () => {
    const { world, custody } = await hold()
    world.historyFails = true
    await custody.pageLost('doc')
    await custody.windowClosed(world.nowMs)
    expect(world.ledger.size).toBe(1)
    world.historyFails = false
    await custody.hold(arrival('p1'))
    await custody.pageLost('doc')
    expect(world.history.map(({ requestId }) => requestId).toSorted()).toEqual(['r0', 'r1'])
    expect(world.ledger.size).toBe(0)
  })

  test('a page that says other bytes under an old name changes nothing', async () => {
    const { world, custody } = await hold()
    await custody.hold(arrival('p0', { text: '[{"data":"evil"}]' }))
    expect(world.ledger.size).toBe(1)
    expect(world.shown[0]?.held.text).toBe(arrival('p0').text)
  })

  test('a page that missed its refusal hears it when it asks again', async () => {
    const { world, custody } = await forward()
    await custody.hold(arrival('p0'))
    await custody.hold(arrival('p0'))
    expect(world.toPages.filter(({ what }) => what === 'refuse -32603')).toHaveLength(2)
    expect(world.history).toMatchObject([{ state: 'unknown' }])
  })

  test('wherever the background dies, a Continue sends at most once, and what is left can be finished or rejected', async () => {
    for (let writes = 0; writes < 8; writes++) {
      const world = openCustodyWorld()
      const first = world.start()
      world.writesLeft = writes
      void first.hold(arrival('p0'))
      await settled()
      void showReview(world, first)
      await settled()
      const [shown] = world.shown
      if (shown !== undefined) void pressContinue(world, first)
      await settled()
      void confirm(world, first)
      await settled()
      const sentBefore = forwards(world)

      world.writesLeft = Number.POSITIVE_INFINITY
      world.shown = []
      const next = world.start()
      if (sentBefore === 0) await next.hold(arrival('p0'))
      await next.refresh()
      const [left] = world.ledger.values()
      const requestId = left?.held.requestId ?? ''
      if (left?.entry.state === 'reviewing') await showReview(world, next, requestId)
      if (world.ledger.get(requestId)?.entry.state === 'ready') await pressContinue(world, next, requestId)
      await confirm(world, next, requestId)
      await next.answered(arrival('p0').source, SENT)
      expect(forwards(world), `after ${writes} writes`).toBe(1)
      expect(world.history, `after ${writes} writes`).toMatchObject([{ state: 'answered' }])
    }
  })
})

async function settled() {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}
