import type { AcceptedRisk } from '../../lib/core/facts/accepted-risk.ts'
import type { StandingDecision } from '../../lib/core/facts/standing-decision.ts'
import type { PageSource } from '../../lib/core/request/held-request.ts'
import type { HistoryRecord } from '../../lib/core/review/history-record.ts'
import type { LedgerRecord } from '../../lib/core/review/ledger-record.ts'
import type { Outcome } from '../../lib/core/review/outcome.ts'
import type { ReviewJob } from '../../lib/core/review/review-job.ts'
import type { PageDoor } from '../../lib/ports/page-door.ts'
import type { Arrival, Custody } from '../../lib/use-cases/custody.ts'
import { createCustody } from '../../lib/use-cases/hold-request.ts'
import { reviewNothing } from '../../lib/use-cases/review-nothing.ts'

export type Told = { readonly what: string; readonly id: string }

/** Everything around custody, kept in memory, so that a background can die and another take its place. */
export interface CustodyWorld {
  readonly ledger: Map<string, LedgerRecord>
  readonly history: HistoryRecord[]
  readonly outcomes: Map<string, Outcome>
  readonly standing: StandingDecision[]
  risks: AcceptedRisk[]
  /** Signs that were shown, by tab. */
  readonly raised: object[]
  /** What pages were told, in order. */
  readonly toPages: Told[]
  /** What the engine was asked, in order. */
  readonly toEngine: (Told & { readonly job?: ReviewJob })[]
  readonly openPages: Set<string>
  shown: readonly LedgerRecord[]
  windowsOpened: number
  windowsEnsured: number
  historyFails: boolean
  windowsClosed: number
  nowMs: number
  /** How many ledger writes still succeed before the background dies; what runs then never ends. */
  writesLeft: number
  timers: { readonly atMs: number; readonly task: () => void }[]
  start(): Custody
  /** Moves time on and runs what was due. */
  pass(ms: number): void
}

export const ACCOUNT = `0x${'11'.repeat(20)}`

export function arrival(id: string, change: Partial<Arrival> = {}): Arrival {
  const source: PageSource = { tabId: 1, frameId: 0, document: 'doc', id }
  return {
    origin: 'https://dapp.example',
    source,
    provider: { rdns: 'io.wallet' },
    method: 'eth_sendTransaction',
    text: `[{"data":"${id}"}]`,
    chainId: 1,
    account: ACCOUNT,
    ...change,
  }
}

/** `pages` in the place of those that only note what they are told. */
export function openCustodyWorld(pages?: PageDoor): CustodyWorld {
  let ids = 0
  const dead = new Promise<never>(() => {})
  const world: CustodyWorld = {
    ledger: new Map(),
    history: [],
    outcomes: new Map(),
    standing: [],
    risks: [],
    raised: [],
    toPages: [],
    toEngine: [],
    openPages: new Set(['doc']),
    shown: [],
    windowsOpened: 0,
    windowsEnsured: 0,
    historyFails: false,
    windowsClosed: 0,
    nowMs: 1_000_000,
    writesLeft: Number.POSITIVE_INFINITY,
    timers: [],
    start() {
      world.timers = []
      const custody = createCustody({
        ledger: {
          list: async () => [...world.ledger.values()],
          put: async (record) => {
            if (world.writesLeft <= 0) return dead
            world.writesLeft -= 1
            world.ledger.set(record.held.requestId, structuredClone(record))
          },
          remove: async (requestId) => void world.ledger.delete(requestId),
        },
        history: {
          add: async (record) => {
            if (world.historyFails) throw new Error('the database is closed')
            if (!world.history.some(({ requestId }) => requestId === record.requestId)) world.history.push(record)
          },
          addOutcome: async (requestId, outcome) => void world.outcomes.set(requestId, outcome),
        },
        standing: {
          list: async () => world.standing,
          add: async (decision) => void world.standing.push(decision),
        },
        sign: { raise: async (tabId, alarm) => void world.raised.push({ tabId, ...alarm }) },
        risks: {
          list: async () => world.risks,
          add: async (risk) => void world.risks.push(risk),
        },
        settings: { endpoints: async () => [], abiSource: async () => null, lightClients: async () => [] },
        pages: pages ?? {
          probe: ({ id }) => void world.toPages.push({ what: 'probe', id }),
          forward: ({ id }) => void world.toPages.push({ what: 'forward', id }),
          release: ({ id }, _call, code) => void world.toPages.push({ what: `release ${code}`, id }),
          refuse: ({ id }, code) => void world.toPages.push({ what: `refuse ${code}`, id }),
          isOpen: ({ document }) => world.openPages.has(document),
        },
        reviewer: {
          review: (job) => void world.toEngine.push({ what: 'review', id: job.requestId, job }),
          recheck: (job) => void world.toEngine.push({ what: 'recheck', id: job.requestId, job }),
          watch: (job, _shown, hash) => void world.toEngine.push({ what: `watch ${hash}`, id: job.requestId, job }),
          cancel: (id) => void world.toEngine.push({ what: 'cancel', id }),
        },
        screen: {
          open() {
            world.windowsOpened += 1
          },
          ensure() {
            world.windowsEnsured += 1
          },
          close() {
            world.windowsClosed += 1
          },
          show(records) {
            world.shown = records
          },
        },
        clock: {
          now: () => world.nowMs,
          after: (delayMs, task) => void world.timers.push({ atMs: world.nowMs + delayMs, task }),
        },
        newId: () => `r${ids++}`,
      })
      void custody.restore()
      return custody
    },
    pass(ms) {
      world.nowMs += ms
      const due = world.timers.filter(({ atMs }) => atMs <= world.nowMs)
      world.timers = world.timers.filter(({ atMs }) => atMs > world.nowMs)
      for (const { task } of due) task()
    },
  }
  return world
}

/** As the engine would: shows a finished review of the request's current run. */
export async function showReview(world: CustodyWorld, custody: Custody, requestId = 'r0'): Promise<void> {
  const run = world.ledger.get(requestId)?.entry.run ?? 0
  await custody.snapshot(requestId, run, [], { ...reviewNothing(requestId), unchecked: [], complete: true })
}

/** As the user would: Continue on what is shown now. */
export async function pressContinue(world: CustodyWorld, custody: Custody, requestId = 'r0'): Promise<void> {
  const shown = world.shown.find(({ held }) => held.requestId === requestId)
  if (shown === undefined) throw new Error(`${requestId} is not shown`)
  const { digest, revision } = shown.entry
  await custody.decide({ requestId, digest, revision, choice: 'continue' })
}

/** As engine and page would: nothing changed. */
export async function confirm(world: CustodyWorld, custody: Custody, requestId = 'r0'): Promise<void> {
  const record = world.ledger.get(requestId)
  if (record === undefined) return
  await custody.rechecked(requestId, record.entry.run, true)
  await custody.context(record.held.source, { chainId: record.entry.chainId, account: record.entry.account })
}
