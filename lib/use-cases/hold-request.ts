import { LIMIT_EXCEEDED } from '../core/request/admission.ts'
import type { PageSource } from '../core/request/held-request.ts'
import { isEnded, type LifecycleEffect, type LifecycleEvent } from '../core/request/lifecycle.ts'
import { transition } from '../core/request/transition.ts'
import type { LedgerRecord } from '../core/review/ledger-record.ts'
import { type Acceptance, makeAcceptedRisk } from '../core/review/make-accepted-risk.ts'
import { makeJob } from '../core/review/make-job.ts'
import { createAftermath } from './aftermath.ts'
import type { Arrival, Custody, CustodyPorts } from './custody.ts'
import { createDocket } from './docket.ts'
import { createIntake } from './intake.ts'
import { reviewNothing } from './review-nothing.ts'
import { serialise } from './serialise.ts'

/** How long a page may take to say its chain and account, and to come back after the background restarted. */
const PAGE_PATIENCE_MS = 10_000

/**
 * Holds requests until their user decides. What the lifecycle says is written to the ledger first and done afterwards, so
 * that a background which dies between the two never lets a request through that it does not know of.
 */
export function createCustody(ports: CustodyPorts): Custody {
  const { pages, reviewer, screen, clock, risks } = ports
  const docket = createDocket(ports.ledger)
  const intake = createIntake(docket, ports)
  const aftermath = createAftermath(docket, ports)
  const inTurn = serialise()
  const show = () => screen.show(docket.visible())
  const jobOf = (record: LedgerRecord) => makeJob(record, docket.all(), clock.now())

  async function apply(
    requestId: string,
    event: LifecycleEvent,
    change: Partial<Pick<LedgerRecord, 'review'>> = {},
  ): Promise<void> {
    const record = docket.get(requestId)
    if (record === undefined) return
    const step = transition(record.entry, event)
    if (!step.ok) return
    const begins = step.effects.some(({ type }) => type === 'review' || type === 'give-up')
    const chosen = begins ? await snapshot(ports, record.held.origin) : {}
    const next: LedgerRecord = { ...record, ...change, ...chosen, entry: step.entry }
    await docket.put(next)
    for (const effect of step.effects) await perform(next, effect)
    show()
  }

  async function perform(record: LedgerRecord, effect: LifecycleEffect): Promise<void> {
    const { requestId, source } = record.held
    switch (effect.type) {
      case 'review':
        return reviewer.review(jobOf(record))
      case 'give-up':
        return apply(requestId, { type: 'unreviewed', run: effect.run }, { review: reviewNothing(requestId) })
      case 'recheck':
        if (record.review !== null) reviewer.recheck(jobOf(record), record.review)
        return
      case 'cancel':
        return reviewer.cancel(requestId)
      case 'probe':
        clock.after(PAGE_PATIENCE_MS, () => void inTurn(() => giveUpProbe(record)))
        return pages.probe(source)
      case 'forward':
        return pages.forward(source, record.held)
      case 'release':
        return pages.release(source, record.held, effect.code, effect.message)
      case 'refuse':
        return pages.refuse(source, effect.code, effect.message)
      case 'record':
        return conclude(record)
    }
  }

  async function giveUpProbe({ entry }: LedgerRecord): Promise<void> {
    const current = docket.get(entry.requestId)
    if (current?.entry.decision === entry.decision) await apply(entry.requestId, { type: 'context-late' })
  }

  async function conclude(record: LedgerRecord): Promise<void> {
    await aftermath.conclude(record)
    if (docket.visible().length === 0) screen.close()
  }

  async function applyToAll(event: LifecycleEvent, which: (record: LedgerRecord) => boolean): Promise<void> {
    for (const record of docket.all().filter(which)) await apply(record.held.requestId, event)
  }

  async function takeIn(arrival: Arrival): Promise<void> {
    const { source, method, text } = arrival
    const known = docket.find(source)?.held
    if (known !== undefined) {
      if (known.method === method && known.text === text) await apply(known.requestId, { type: 'reheld' })
      return
    }
    const taken = await intake(arrival)
    if (taken === null) return pages.refuse(source, LIMIT_EXCEEDED, 'Too many requests are waiting for a decision.')
    const { requestId, heldAtMs } = taken.held
    if (!taken.allowed) screen.open(heldAtMs)
    await apply(requestId, taken.allowed ? { type: 'allowed' } : { type: 'opened', atMs: heldAtMs })
  }

  async function tell(source: PageSource, event: LifecycleEvent): Promise<void> {
    const record = docket.find(source)
    if (record !== undefined) await apply(record.held.requestId, event)
  }

  async function restore(): Promise<void> {
    await docket.load()
    await applyToAll({ type: 'restarted', atMs: clock.now() }, ({ entry }) => !isEnded(entry))
    for (const record of docket.all()) if (isEnded(record.entry)) await conclude(record)
    if (docket.visible().some(({ entry }) => !isEnded(entry))) screen.ensure()
    clock.after(PAGE_PATIENCE_MS, () => {
      void inTurn(() => applyToAll({ type: 'port-lost' }, (r) => !isEnded(r.entry) && !pages.isOpen(r.held.source)))
    })
  }

  async function closeAll(closedAtMs: number): Promise<void> {
    const wasThere = ({ entry, held }: LedgerRecord) =>
      !isEnded(entry) && !entry.standing && held.heldAtMs <= closedAtMs
    await applyToAll({ type: 'window-closed' }, wasThere)
    await aftermath.clear(docket.visible())
  }

  async function accept(acceptance: Acceptance): Promise<void> {
    const { requestId } = acceptance
    const record = docket.get(requestId)
    const risk = record === undefined ? null : makeAcceptedRisk(record, acceptance, clock.now())
    if (risk === null) return
    await risks.add(risk)
    await apply(requestId, { type: 'rerun', atMs: clock.now() })
  }

  async function fail(requestId: string, run: number): Promise<void> {
    const record = docket.get(requestId)
    if (record === undefined || record.entry.run !== run) return
    if (!isEnded(record.entry)) return apply(requestId, { type: 'host-lost', atMs: clock.now() })
    await aftermath.giveUpWatch(requestId)
    show()
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
    outcome: (requestId, outcome) => inTurn(() => aftermath.finishWatch(requestId, outcome).then(show)),
    failed: (requestId, run) => inTurn(() => fail(requestId, run)),
    hostLost: () =>
      inTurn(async () => {
        await applyToAll({ type: 'host-lost', atMs: clock.now() }, () => true)
        for (const record of docket.all()) await aftermath.watch(record)
        show()
      }),
    decide: (decision) => inTurn(() => apply(decision.requestId, { type: 'decided', decision, atMs: clock.now() })),
    accept: (acceptance) => inTurn(() => accept(acceptance)),
    risksChanged: () =>
      inTurn(() => applyToAll({ type: 'rerun', atMs: clock.now() }, ({ review }) => restsOnAccepted(review))),
    rerun: (requestId) => inTurn(() => apply(requestId, { type: 'rerun', atMs: clock.now() })),
    endpointsChanged: () =>
      inTurn(() => applyToAll({ type: 'rerun', atMs: clock.now() }, ({ review }) => review?.complete === false)),
    windowClosed: (closedAtMs) => inTurn(() => closeAll(closedAtMs)),
    refresh: () => inTurn(async () => show()),
  }
}

function restsOnAccepted(review: LedgerRecord['review']): boolean {
  return review?.findings.some(({ acceptedUntil }) => acceptedUntil !== undefined) ?? false
}

type Snapshot = Pick<LedgerRecord, 'endpoints' | 'abiSource' | 'lightClients' | 'accepted'>

async function snapshot({ settings, risks }: CustodyPorts, origin: string): Promise<Snapshot> {
  // Where they can't be read nothing is accepted.
  const accepted = await risks.list().catch(() => [])
  return {
    accepted: accepted.filter((risk) => risk.origin === origin),
    endpoints: await settings.endpoints(),
    abiSource: await settings.abiSource(),
    lightClients: await settings.lightClients(),
  }
}
