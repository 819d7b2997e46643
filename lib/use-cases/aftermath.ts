import { isEnded } from '../core/request/lifecycle.ts'
import { standingDecisionFor } from '../core/request/standing.ts'
import type { HistoryRecord } from '../core/review/history-record.ts'
import type { LedgerRecord } from '../core/review/ledger-record.ts'
import { makeHistoryRecord } from '../core/review/make-history-record.ts'
import { makeJob } from '../core/review/make-job.ts'
import type { Outcome } from '../core/review/outcome.ts'
import { isAwaited, sentTransaction } from '../core/review/sent-transaction.ts'
import type { CustodyPorts } from './custody.ts'
import type { Docket } from './docket.ts'

/** How often a sent transaction is given to a new engine before it counts as not seen. */
const MAX_WATCHES = 3

/** How many requests that have ended stay on the screen. */
const MAX_SHOWN_ENDED = 4

const NOT_SEEN: Outcome = { kind: 'not-seen', differences: [] }

/** What follows once a request has ended: its history, what it lets pass from now on, and what the chain did. */
export interface Aftermath {
  /** Writes it down, watches what it sent, and clears away what need not be seen any more. */
  conclude(record: LedgerRecord): Promise<void>
  /** Watches what it sent, where that is not known yet. */
  watch(record: LedgerRecord): Promise<void>
  finishWatch(requestId: string, outcome: Outcome): Promise<void>
  /** The engine could not tell what the chain did. */
  giveUpWatch(requestId: string): Promise<void>
  /** Drops what has ended and is not watched. */
  clear(records: readonly LedgerRecord[]): Promise<void>
}

type Ports = Pick<CustodyPorts, 'history' | 'standing' | 'reviewer' | 'sign' | 'clock'>

export function createAftermath(docket: Docket, { history, standing, reviewer, sign, clock }: Ports): Aftermath {
  const watches = new Map<string, number>()
  /** Ended, and not in the history yet, or without what became of them: dropped only once they are. */
  const unkept = new Set<string>()

  async function conclude(record: LedgerRecord): Promise<void> {
    const ended = makeHistoryRecord(record, clock.now())
    if (ended === null || !(await recorded(ended))) return
    if (record.outcome !== undefined) await keepOutcome(ended.requestId, record.outcome)
    const wanted = standingDecisionFor(record.held)
    const granted = ended.state === 'answered' && ended.answer?.ok === true && !ended.standing
    if (granted && wanted !== null) await standing.add({ ...wanted, decidedAtMs: clock.now() })
    await watch(record)
    if (ended.state === 'rejected' || ended.standing) await docket.drop(record)
    const shown = docket.all().filter(({ entry }) => isEnded(entry))
    await clear(shown.slice(0, -MAX_SHOWN_ENDED))
    await keepUnkept()
  }

  /** There may be room again for what could not be written down. */
  async function keepUnkept(): Promise<void> {
    const [next] = unkept
    const record = next === undefined ? undefined : docket.get(next)
    if (next !== undefined) unkept.delete(next)
    if (record !== undefined) await conclude(record)
  }

  /** False where the history could not be written: the request then stays on the ledger, and on the screen. */
  async function recorded(ended: HistoryRecord): Promise<boolean> {
    try {
      await history.add(ended)
      unkept.delete(ended.requestId)
      return true
    } catch {
      unkept.add(ended.requestId)
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
    reviewer.watch(makeJob(record, [], clock.now()), record.review, hash)
  }

  async function finishWatch(requestId: string, outcome: Outcome): Promise<void> {
    const record = docket.get(requestId)
    if (record === undefined || !isAwaited(record)) return
    await docket.put({ ...record, outcome })
    if (outcome.kind === 'different') await tell(record)
    await keepOutcome(requestId, outcome)
  }

  async function keepOutcome(requestId: string, outcome: Outcome): Promise<void> {
    await history.addOutcome(requestId, outcome).catch(() => void unkept.add(requestId))
  }

  /** A browser that can't show it does not keep it from the history. */
  async function tell({ held }: LedgerRecord): Promise<void> {
    const alarm = { method: held.method, stopped: false, atMs: clock.now(), differed: true } as const
    await sign.raise(held.source.tabId, alarm).catch(() => undefined)
  }

  async function clear(records: readonly LedgerRecord[]): Promise<void> {
    const over = records.filter((record) => isEnded(record.entry) && !isAwaited(record))
    for (const record of over) if (!unkept.has(record.held.requestId)) await docket.drop(record)
  }

  return { conclude, watch, finishWatch, giveUpWatch: (requestId) => finishWatch(requestId, NOT_SEEN), clear }
}
