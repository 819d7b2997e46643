import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Decision,
  isEnded,
  type LedgerEntry,
  type LifecycleEffect,
  type LifecycleEvent,
  PATIENCE_MS,
} from '../../../lib/core/request/lifecycle.ts'
import { openEntry, transition } from '../../../lib/core/request/transition.ts'

const DIGEST = '0xd1'
const ACCOUNT = '0xaa'

function open(): LedgerEntry {
  return openEntry('r', DIGEST, { chainId: 1, account: ACCOUNT }, 0)
}

/** Runs events one after another; a refused one changes nothing. */
function run(events: readonly LifecycleEvent[], entry = open()) {
  const effects: LifecycleEffect[] = []
  for (const event of events) {
    const step = transition(entry, event)
    if (!step.ok) continue
    entry = step.entry
    effects.push(...step.effects)
  }
  return { entry, effects, types: effects.map(({ type }) => type) }
}

function decision(choice: Decision['choice'], revision: number, digest = DIGEST): LifecycleEvent & { type: 'decided' } {
  return { type: 'decided', decision: { requestId: 'r', digest, revision, choice }, atMs: 1 }
}

const OPENED: LifecycleEvent = { type: 'opened', atMs: 0 }
const SHOWN: LifecycleEvent = { type: 'snapshot', run: 1, pending: [] }
const SAME: LifecycleEvent = { type: 'rechecked', run: 1, same: true, atMs: 2 }
const CONTEXT: LifecycleEvent = { type: 'context', chainId: 1, account: ACCOUNT, atMs: 3 }
const READY = [OPENED, SHOWN]
const CLICK = decision('continue', 1)
const RELEASED = [...READY, { ...CLICK, decision: { ...CLICK.decision, onClick: true } }, SAME, CONTEXT]
const FORWARDED = [...READY, decision('continue', 1), SAME, CONTEXT]

describe('the way to the wallet', () => {
  test('Continue rechecks, then asks the page, and only then forwards', () => {
    const { entry, types } = run(FORWARDED)
    expect(types).toEqual(['review', 'recheck', 'probe', 'forward'])
    expect(entry.state).toBe('forwarding')
  })

  test('a Continue for the next click is checked like every other, and refuses the call that waits, to let its like through', () => {
    const { entry, types, effects } = run(RELEASED)
    expect(types).toEqual(['review', 'recheck', 'probe', 'release'])
    expect(effects.at(-1)).toMatchObject({ type: 'release', code: 4001 })
    expect(entry.state).toBe('released')
  })

  test('the click makes it one that the wallet has, once', () => {
    const { entry, types } = run([...RELEASED, { type: 'clicked' }, { type: 'clicked' }])
    expect(entry.state).toBe('forwarding')
    expect(types).not.toContain('forward')
    expect(run([...READY, { type: 'clicked' }]).entry.state).toBe('ready')
  })

  test('what was let through and not asked for again in time has never reached the wallet', () => {
    const { entry, types } = run([...RELEASED, { type: 'answered', answer: { ok: false, value: 'null' } }])
    expect(entry.state).toBe('rejected')
    expect(types.at(-1)).toBe('record')
  })

  test('what was let through stays so when the review is closed, and is unknown when its page is gone', () => {
    expect(run([...RELEASED, { type: 'window-closed' }]).entry.state).toBe('released')
    expect(run([...RELEASED, { type: 'restarted', atMs: 9 }]).entry.state).toBe('released')
    expect(run([...RELEASED, { type: 'port-lost' }]).entry.state).toBe('unknown')
  })

  test('the answer ends it, and goes to the history', () => {
    const { entry, types } = run([...FORWARDED, { type: 'answered', answer: { ok: true, value: '"0x"' } }])
    expect(entry).toMatchObject({ state: 'answered', answer: { ok: true, value: '"0x"' } })
    expect(types.at(-1)).toBe('record')
  })

  test('an answer to what was never forwarded is not believed', () => {
    expect(run([...READY, { type: 'answered', answer: { ok: true, value: '"0x"' } }]).entry.state).toBe('ready')
  })

  test('a standing decision forwards at once, with its Continue on record', () => {
    const { entry, types } = run([{ type: 'allowed' }])
    expect(types).toEqual(['forward'])
    expect(entry).toMatchObject({ standing: true, decision: { choice: 'continue', digest: DIGEST } })
  })

  test('a standing decision never covers what is already under review', () => {
    expect(transition(run(READY).entry, { type: 'allowed' })).toEqual({ ok: false, refusal: 'not-now' })
  })
})

describe('what a decision is bound to', () => {
  test('an older revision than the one shown', () => {
    const twice = run([OPENED, { type: 'snapshot', run: 1, pending: ['state'] }, SHOWN]).entry
    expect(twice.revision).toBe(2)
    expect(transition(twice, decision('continue', 1))).toEqual({ ok: false, refusal: 'stale' })
    expect(transition(twice, decision('continue', 2)).ok).toBe(true)
  })

  test('other bytes', () => {
    expect(transition(run(READY).entry, decision('continue', 1, '0xd2'))).toEqual({
      ok: false,
      refusal: 'other-request',
    })
  })

  test('nothing shown: nothing to accept', () => {
    expect(transition(run([OPENED]).entry, decision('continue', 0)).ok).toBe(false)
  })

  test('a review still running can be accepted only after ten seconds', () => {
    const { entry } = run([OPENED, { type: 'snapshot', run: 1, pending: ['simulation'] }])
    const accept = { ...decision('continue', 1), atMs: PATIENCE_MS - 1 }
    expect(transition(entry, accept)).toEqual({ ok: false, refusal: 'too-early' })
    expect(transition(entry, { ...accept, atMs: PATIENCE_MS })).toMatchObject({ ok: true })
  })

  test('Reject needs no particular revision, and works until it is forwarded', () => {
    for (const events of [[OPENED], READY, [...READY, decision('continue', 1)], FORWARDED.slice(0, -1)]) {
      expect(run([...events, decision('reject', 0)]).entry.state).toBe('rejected')
    }
    expect(run([...FORWARDED, decision('reject', 1)]).entry.state).toBe('forwarding')
  })
})

describe('what voids a decision', () => {
  const cases = {
    'effects-changed': [{ type: 'rechecked', run: 1, same: false, atMs: 2 }],
    'chain-changed': [SAME, { ...CONTEXT, chainId: 5 }],
    'account-changed': [SAME, { ...CONTEXT, account: '0xbb' }],
  } as const satisfies Record<string, readonly LifecycleEvent[]>

  for (const [voided, events] of Object.entries(cases)) {
    test(`${voided}: reviewed anew, and the old Continue is worth nothing`, () => {
      const { entry, types } = run([...READY, decision('continue', 1), ...events])
      expect(entry).toMatchObject({ state: 'reviewing', voided, decision: null, run: 2 })
      expect(types).not.toContain('forward')
      expect(types.slice(-2)).toEqual(['cancel', 'review'])
      expect(transition(entry, { ...decision('continue', 1), atMs: 1e9 })).toEqual({ ok: false, refusal: 'stale' })
    })
  }

  test('a change of chain during the review starts it again, without a decision having been made', () => {
    const { entry } = run([...READY, { ...CONTEXT, chainId: 5 }])
    expect(entry).toMatchObject({ state: 'reviewing', chainId: 5, voided: 'chain-changed' })
  })

  test('what an earlier run still says is not heard', () => {
    const { entry } = run([...READY, { ...CONTEXT, chainId: 5 }])
    expect(transition(entry, SHOWN)).toEqual({ ok: false, refusal: 'stale' })
  })

  test('a page whose chain keeps changing is refused in the end', () => {
    const flips = Array.from({ length: 100 }, (_, i): LifecycleEvent => ({ ...CONTEXT, chainId: i + 2 }))
    const { entry, types } = run([OPENED, ...flips])
    expect(entry.state).toBe('rejected')
    expect(types).toContain('refuse')
  })
})

describe('death', () => {
  const RESTARTED: LifecycleEvent = { type: 'restarted', atMs: 9 }
  const HOST_LOST: LifecycleEvent = { type: 'host-lost', atMs: 9 }

  test('the page gone: rejected before the wallet has it, unknown after', () => {
    expect(run([...READY, { type: 'port-lost' }]).entry.state).toBe('rejected')
    expect(run([...FORWARDED, { type: 'port-lost' }]).entry.state).toBe('unknown')
  })

  test('the background restarted: a review runs again, what was shown stands, a recheck runs again', () => {
    expect(run([OPENED, RESTARTED])).toMatchObject({ entry: { state: 'reviewing', run: 2 } })
    expect(run([...READY, RESTARTED]).entry).toEqual(run(READY).entry)
    expect(run([...READY, decision('continue', 1), RESTARTED]).types.at(-1)).toBe('recheck')
    expect(run([...READY, decision('continue', 1), SAME, RESTARTED]).types.at(-1)).toBe('probe')
  })

  test('the background restarted while the wallet has it: it is not sent again, its answer is still heard', () => {
    const { entry, types } = run([...FORWARDED, RESTARTED, HOST_LOST])
    expect(types.filter((type) => type === 'forward')).toHaveLength(1)
    expect(run([{ type: 'answered', answer: { ok: true, value: '1' } }], entry).entry.state).toBe('answered')
  })

  test('forwarded, but the page never heard: unknown, and the page is told', () => {
    const { entry, effects } = run([...FORWARDED, { type: 'reheld' }])
    expect(entry.state).toBe('unknown')
    expect(effects).toContainEqual(expect.objectContaining({ type: 'refuse' }))
  })

  test('the page back on a new port is asked for its chain again where that was open', () => {
    expect(run([...READY, decision('continue', 1), SAME, { type: 'reheld' }]).types.at(-1)).toBe('probe')
  })

  test('a page that says no chain in time leaves the decision to be made again', () => {
    const { entry } = run([...READY, decision('continue', 1), SAME, { type: 'context-late' }])
    expect(entry).toMatchObject({ state: 'ready', decision: null })
    expect(transition(entry, CONTEXT)).toMatchObject({ ok: true, effects: [] })
  })

  test('an engine lost again and again is given up; the user may still accept, knowing that nothing was checked', () => {
    const { entry, types } = run([OPENED, HOST_LOST, HOST_LOST, HOST_LOST])
    expect(types.at(-1)).toBe('give-up')
    const shown = run([{ type: 'unreviewed', run: entry.run }], entry).entry
    expect(shown).toMatchObject({ state: 'ready', unreviewed: true })
    expect(run([decision('continue', shown.revision), CONTEXT], shown).types).toEqual(['probe', 'forward'])
    expect(run([{ type: 'rerun', atMs: 20 }], shown).types).toEqual(['cancel', 'review'])
  })

  test('the window closed: everything that waits is rejected, nothing that was forwarded', () => {
    expect(run([...READY, { type: 'window-closed' }]).types.slice(-2)).toEqual(['refuse', 'record'])
    expect(run([...FORWARDED, { type: 'window-closed' }]).entry.state).toBe('forwarding')
  })
})

describe('over any sequence of events', () => {
  const time = fc.integer({ min: 0, max: 60_000 })
  const small = fc.integer({ min: 0, max: 6 })
  const chainId = fc.constantFrom(1, 1, 1, 5, null)
  const account = fc.constantFrom(ACCOUNT, ACCOUNT, ACCOUNT, '0xbb', null)
  const event: fc.Arbitrary<LifecycleEvent> = fc.oneof(
    fc.record({ type: fc.constant('opened' as const), atMs: time }),
    fc.constant<LifecycleEvent>({ type: 'allowed' }),
    fc.record({
      type: fc.constant('snapshot' as const),
      run: small,
      pending: fc.subarray(['state', 'simulation', 'judgement']),
    }),
    fc.record({ type: fc.constant('unreviewed' as const), run: small }),
    fc.record({
      type: fc.constant('decided' as const),
      decision: fc.record({
        requestId: fc.constantFrom('r', 'r', 'r', 'other'),
        digest: fc.constantFrom(DIGEST, DIGEST, DIGEST, '0xd2'),
        revision: small,
        choice: fc.constantFrom('continue' as const, 'continue' as const, 'continue' as const, 'reject' as const),
      }),
      atMs: time,
    }),
    fc.record({ type: fc.constant('rechecked' as const), run: small, same: fc.boolean(), atMs: time }),
    fc.record({ type: fc.constant('context' as const), chainId, account, atMs: time }),
    fc.constant<LifecycleEvent>({ type: 'clicked' }),
    fc.constant<LifecycleEvent>({ type: 'context-late' }),
    fc.constant<LifecycleEvent>({ type: 'answered', answer: { ok: true, value: 'null' } }),
    fc.record({ type: fc.constant('rerun' as const), atMs: time }),
    fc.constant<LifecycleEvent>({ type: 'reheld' }),
    fc.record({ type: fc.constant('host-lost' as const), atMs: time }),
    fc.record({ type: fc.constant('restarted' as const), atMs: time }),
  )
  /** As often as not, what would lead on from where the entry stands: else no random walk gets far. */
  const step = fc.oneof(event, fc.constant('lead-on' as const), fc.constant('lead-on' as const))
  const ending = fc.constantFrom<LifecycleEvent>({ type: 'port-lost' }, { type: 'window-closed' })
  const walk = fc.tuple(fc.array(step, { maxLength: 40 }), fc.option(ending))

  function leadOn(entry: LedgerEntry): LifecycleEvent {
    const { run, chainId, account } = entry
    if (entry.state === 'held') return OPENED
    if (entry.state === 'reviewing') return { type: 'snapshot', run, pending: [] }
    if (entry.state === 'ready') {
      const decided = decision('continue', entry.revision)
      return entry.run % 2 === 1 ? decided : { ...decided, decision: { ...decided.decision, onClick: true } }
    }
    if (entry.state === 'released') return { type: 'clicked' }
    if (entry.awaiting === 'recheck') return { type: 'rechecked', run, same: true, atMs: 1 }
    if (entry.awaiting === 'context') return { type: 'context', chainId, account, atMs: 1 }
    return { type: 'answered', answer: { ok: true, value: 'null' } }
  }

  function follow([steps, last]: readonly [readonly (LifecycleEvent | 'lead-on')[], LifecycleEvent | null]) {
    let entry = open()
    const trail: {
      before: LedgerEntry
      event: LifecycleEvent
      after: LedgerEntry
      effects: readonly LifecycleEffect[]
    }[] = []
    for (const each of last === null ? steps : [...steps, last]) {
      const event = each === 'lead-on' ? leadOn(entry) : each
      const next = transition(entry, event)
      if (!next.ok) continue
      trail.push({ before: entry, event, after: next.entry, effects: next.effects })
      entry = next.entry
    }
    return trail
  }

  const forwards = (effects: readonly LifecycleEffect[]) =>
    effects.filter(({ type }) => type === 'forward' || type === 'release')

  test('a forward stands on a Continue for the same bytes and the newest revision, made since the last change', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const trail = follow(steps)
        trail.forEach(({ before, after, effects }, place) => {
          if (forwards(effects).length === 0) return
          expect(forwards(effects)).toMatchObject([
            after.decision?.onClick === true ? { type: 'release', code: 4001 } : { type: 'forward', digest: DIGEST },
          ])
          expect(after.decision).toMatchObject({
            requestId: 'r',
            digest: DIGEST,
            revision: after.revision,
            choice: 'continue',
          })
          if (after.standing) return
          expect(before.state).toBe('rechecking')
          const made = trail.slice(0, place).findLastIndex(({ event }) => event.type === 'decided')
          const since = trail.slice(made + 1, place)
          expect(trail[made]?.after.decision).toEqual(after.decision)
          expect(since.some(({ effects }) => effects.some(({ type }) => type === 'review'))).toBe(false)
          expect(since.some(({ event }) => event.type === 'rechecked' && event.same) || after.unreviewed).toBe(true)
        })
      }),
      { numRuns: 2_000 },
    )
  })

  test('it is sent to the wallet at most once, and many walks do send it', () => {
    let sent = 0
    fc.assert(
      fc.property(walk, (steps) => {
        const count = follow(steps).flatMap(({ effects }) => forwards(effects)).length
        sent += count
        expect(count).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2_000 },
    )
    expect(sent).toBeGreaterThan(200)
  })

  test('what has ended stays as it is, was recorded once, and never says forward again', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const trail = follow(steps)
        for (const { before, after, effects } of trail) {
          if (!isEnded(before)) continue
          expect(after).toEqual(before)
          expect(effects.every(({ type }) => type === 'refuse')).toBe(true)
        }
        const last = trail.at(-1)?.after
        const records = trail.flatMap(({ effects }) => effects).filter(({ type }) => type === 'record')
        expect(records).toHaveLength(last !== undefined && isEnded(last) ? 1 : 0)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the revision only grows', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        for (const { before, after } of follow(steps)) {
          expect(after.revision).toBeGreaterThanOrEqual(before.revision)
          expect(after.run).toBeGreaterThanOrEqual(before.run)
        }
      }),
    )
  })
})
