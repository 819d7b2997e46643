import { isAdmitted, LIMIT_EXCEEDED } from '../core/request/admission.ts'
import type { HeldRequest, PageSource } from '../core/request/held-request.ts'
import { isEnded, type LifecycleEffect, type LifecycleEvent } from '../core/request/lifecycle.ts'
import { requestDigest } from '../core/request/request-digest.ts'
import { covers, standingDecisionFor } from '../core/request/standing.ts'
import { openEntry, transition } from '../core/request/transition.ts'
import type { HistoryRecord } from '../core/review/history-record.ts'
import type { LedgerRecord } from '../core/review/ledger-record.ts'
import { makeHistoryRecord } from '../core/review/make-history-record.ts'
import { makeJob } from '../core/review/make-job.ts'
import type { Outcome } from '../core/review/outcome.ts'
import { sentTransaction } from '../core/review/sent-transaction.ts'
import type { Arrival, Custody, CustodyPorts } from './custody.ts'
import { reviewNothing } from './review-nothing.ts'
import { serialise } from './serialise.ts'

/** How long a page may take to say its chain and account, and to come back after the background restarted. */
const PAGE_PATIENCE_MS = 10_000

/** How often a sent transaction is given to a new engine before it counts as not seen. */
const MAX_WATCHES = 3

/** How many requests that have ended stay on the screen. */
const MAX_SHOWN_ENDED = 4

const NOT_SEEN: Outcome = { kind: 'not-seen', differences: [] }

/**
 * Holds requests until their user decides. What the lifecycle says is written to the ledger first and done afterwards, so
 * that a background which dies between the two never lets a request through that it does not know of.
 */
export function createCustody(ports: CustodyPorts): Custody {
  const { ledger, history, standing, settings, pages, reviewer, screen, clock } = ports
  const records = new Map<string, LedgerRecord>()
  const watches = new Map<string, number>()
  const inTurn = serialise()

  async function apply(
    requestId: string,
    event: LifecycleEvent,
    change: Partial<Pick<LedgerRecord, 'review'>> = {},
  ): Promise<void> {
    const record = records.get(requestId)
    if (record === undefined) return
    const step = transition(record.entry, event)
    if (!step.ok) return
    const begins = step.effects.some(({ type }) => type === 'review' || type === 'give-up')
    const endpoints = begins ? await settings.endpoints() : record.endpoints
    const next: LedgerRecord = { ...record, ...change, endpoints, entry: step.entry }
    await ledger.put(next)
    records.set(requestId, next)
    for (const effect of step.effects) await perform(next, effect)
    show()
  }

  async function perform(record: LedgerRecord, effect: LifecycleEffect): Promise<void> {
    const { requestId, source } = record.held
    switch (effect.type) {
      case 'review':
        return reviewer.review(makeJob(record, clock.now()))
      case 'give-up':
        return apply(requestId, { type: 'unreviewed', run: effect.run }, { review: reviewNothing(requestId) })
      case 'recheck':
        if (record.review !== null) reviewer.recheck(makeJob(record, clock.now()), record.review)
        return
      case 'cancel':
        return reviewer.cancel(requestId)
      case 'probe':
        clock.after(PAGE_PATIENCE_MS, () => void inTurn(() => giveUpProbe(record)))
        return pages.probe(source)
      case 'forward':
        return pages.forward(source, effect.digest)
      case 'release':
        return pages.release(source, effect.code, effect.message)
      case 'refuse':
        return pages.refuse(source, effect.code, effect.message)
      case 'record':
        return conclude(record)
    }
  }

  async function giveUpProbe({ entry }: LedgerRecord): Promise<void> {
    const current = records.get(entry.requestId)
    if (current?.entry.decision === entry.decision) await apply(entry.requestId, { type: 'context-late' })
  }

  async function conclude(record: LedgerRecord): Promise<void> {
    const ended = makeHistoryRecord(record, clock.now())
    if (ended === null || !(await recorded(ended))) return
    const wanted = standingDecisionFor(record.held)
    const connected = ended.state === 'answered' && ended.answer?.ok === true && !ended.standing
    if (connected && wanted !== null) await standing.add({ ...wanted, decidedAtMs: clock.now() })
    await watch(record)
    if (ended.state === 'rejected' || ended.standing) await drop(record)
    const shown = [...records.values()].filter(({ entry }) => isEnded(entry))
    for (const old of shown.slice(0, -MAX_SHOWN_ENDED)) if (!isWatched(old)) await drop(old)
    if (visible().length === 0) screen.close()
  }

  /** False where the history could not be written: the request then stays on the ledger, and on the screen. */
  async function recorded(ended: HistoryRecord): Promise<boolean> {
    try {
      await history.add(ended)
      return true
    } catch {
      return false
    }
  }

  async function watch(record: LedgerRecord): Promise<void> {
    const hash = sentTransaction(record)
    if (hash === null || record.review === null || record.outcome !== undefined) return
    const { requestId } = record.held
    const count = (watches.get(requestId) ?? 0) + 1
    watches.set(requestId, count)
    if (count > MAX_WATCHES) return finishWatch(requestId, NOT_SEEN)
    reviewer.watch(makeJob(record, clock.now()), record.review, hash)
  }

  async function drop({ held }: LedgerRecord): Promise<void> {
    records.delete(held.requestId)
    await ledger.remove(held.requestId)
  }

  function visible(): readonly LedgerRecord[] {
    return [...records.values()].filter(({ entry }) => !entry.standing)
  }

  function show(): void {
    screen.show(visible())
  }

  async function applyToAll(event: LifecycleEvent, which: (record: LedgerRecord) => boolean): Promise<void> {
    for (const record of [...records.values()].filter(which)) await apply(record.held.requestId, event)
  }

  async function takeIn(arrival: Arrival): Promise<void> {
    const { method, text, source, chainId, account, ...from } = arrival
    const digest = requestDigest(method, text)
    const known = find(source)
    if (known !== undefined) {
      if (known.held.digest === digest) await apply(known.held.requestId, { type: 'reheld' })
      return
    }
    const [requestId, heldAtMs] = [ports.newId(), clock.now()]
    const held: HeldRequest = { requestId, digest, method, text, source, heldAtMs, ...from }
    const waiting = [...records.values()].filter(({ entry }) => !isEnded(entry)).map((record) => record.held)
    const entry = openEntry(requestId, digest, { chainId, account }, heldAtMs)
    const record: LedgerRecord = { held, entry, review: null, endpoints: [] }
    if (!isAdmitted(held, waiting) || !(await keep(record))) {
      return pages.refuse(source, LIMIT_EXCEEDED, 'Too many requests are waiting for a decision.')
    }
    const wanted = standingDecisionFor(held)
    const allowed = wanted !== null && (await standing.list()).some((decision) => covers(decision, wanted))
    if (!allowed) screen.open(heldAtMs)
    await apply(requestId, allowed ? { type: 'allowed' } : { type: 'opened', atMs: heldAtMs })
  }

  /** False where the ledger has no room: what was not written down is not held. */
  async function keep(record: LedgerRecord): Promise<boolean> {
    try {
      await ledger.put(record)
      records.set(record.held.requestId, record)
      return true
    } catch {
      return false
    }
  }

  function find({ document, id }: PageSource): LedgerRecord | undefined {
    return [...records.values()].find(({ held }) => held.source.document === document && held.source.id === id)
  }

  async function tell(source: PageSource, event: LifecycleEvent): Promise<void> {
    const record = find(source)
    if (record !== undefined) await apply(record.held.requestId, event)
  }

  async function restore(): Promise<void> {
    for (const record of await ledger.list()) records.set(record.held.requestId, record)
    await applyToAll({ type: 'restarted', atMs: clock.now() }, ({ entry }) => !isEnded(entry))
    for (const record of [...records.values()]) if (isEnded(record.entry)) await conclude(record)
    if (visible().some(({ entry }) => !isEnded(entry))) screen.ensure()
    clock.after(PAGE_PATIENCE_MS, () => {
      void inTurn(() => applyToAll({ type: 'port-lost' }, (r) => !isEnded(r.entry) && !pages.isOpen(r.held.source)))
    })
  }

  async function closeAll(closedAtMs: number): Promise<void> {
    const wasThere = ({ entry, held }: LedgerRecord) =>
      !isEnded(entry) && !entry.standing && held.heldAtMs <= closedAtMs
    await applyToAll({ type: 'window-closed' }, wasThere)
    for (const record of visible()) if (isEnded(record.entry) && !isWatched(record)) await drop(record)
  }

  async function finishWatch(requestId: string, outcome: Outcome): Promise<void> {
    const record = records.get(requestId)
    if (record === undefined || !isWatched(record)) return
    const next = { ...record, outcome }
    records.set(requestId, next)
    await ledger.put(next)
    await history.addOutcome(requestId, outcome)
    show()
  }

  async function fail(requestId: string, run: number): Promise<void> {
    const record = records.get(requestId)
    if (record === undefined || record.entry.run !== run) return
    if (isEnded(record.entry)) return finishWatch(requestId, NOT_SEEN)
    return apply(requestId, { type: 'host-lost', atMs: clock.now() })
  }

  return {
    restore: () => inTurn(restore),
    hold: (arrival) => inTurn(() => takeIn(arrival)),
    context: (source, context) => inTurn(() => tell(source, { type: 'context', ...context, atMs: clock.now() })),
    clicked: (source) => inTurn(() => tell(source, { type: 'clicked' })),
    answered: (source, answer) => inTurn(() => tell(source, { type: 'answered', answer })),
    pageLost: (document) =>
      inTurn(() => applyToAll({ type: 'port-lost' }, ({ held }) => held.source.document === document)),
    snapshot: (requestId, run, pending, review) =>
      inTurn(() => apply(requestId, { type: 'snapshot', run, pending }, { review })),
    rechecked: (requestId, run, same) =>
      inTurn(() => apply(requestId, { type: 'rechecked', run, same, atMs: clock.now() })),
    outcome: (requestId, outcome) => inTurn(() => finishWatch(requestId, outcome)),
    failed: (requestId, run) => inTurn(() => fail(requestId, run)),
    hostLost: () =>
      inTurn(async () => {
        await applyToAll({ type: 'host-lost', atMs: clock.now() }, () => true)
        for (const record of [...records.values()]) await watch(record)
      }),
    decide: (decision) => inTurn(() => apply(decision.requestId, { type: 'decided', decision, atMs: clock.now() })),
    rerun: (requestId) => inTurn(() => apply(requestId, { type: 'rerun', atMs: clock.now() })),
    endpointsChanged: () =>
      inTurn(() => applyToAll({ type: 'rerun', atMs: clock.now() }, ({ review }) => review?.complete === false)),
    windowClosed: (closedAtMs) => inTurn(() => closeAll(closedAtMs)),
    refresh: () => inTurn(async () => show()),
  }
}

function isWatched(record: LedgerRecord): boolean {
  return sentTransaction(record) !== null && record.outcome === undefined && record.review !== null
}
