import {
  type Decision,
  INTERNAL_ERROR,
  isEnded,
  type LedgerEntry,
  type LifecycleEffect,
  type LifecycleEvent,
  PATIENCE_MS,
  type Refusal,
  type Transition,
  USER_REJECTED,
} from './lifecycle.ts'

/** After so many engine hosts lost under one request, it is no longer given to a new one. */
const MAX_LOSSES = 3

/** A page whose chain or account keeps changing can't keep the engine busy for ever. */
const MAX_RUNS = 40

/** The entry of a request that was just held; `opened` or `allowed` comes next. */
export function openEntry(
  requestId: string,
  digest: string,
  context: { readonly chainId: number | null; readonly account: string | null },
  atMs: number,
): LedgerEntry {
  return {
    requestId,
    digest,
    state: 'held',
    run: 0,
    revision: 0,
    shownRun: 0,
    reviewingSinceMs: atMs,
    pending: [],
    unreviewed: false,
    losses: 0,
    ...context,
    awaiting: null,
    decision: null,
    standing: false,
  }
}

/** The only way from one state to another. Pure: what it wants done it returns as effects. */
export function transition(entry: LedgerEntry, event: LifecycleEvent): Transition {
  if (isEnded(entry)) return event.type === 'reheld' ? remindPage(entry) : refuse('ended')
  switch (event.type) {
    case 'opened':
      return entry.state === 'held' ? startReview(entry, event.atMs) : refuse('not-now')
    case 'allowed':
      return allow(entry)
    case 'snapshot':
      return showSnapshot(entry, event.run, event.pending, false)
    case 'unreviewed':
      return showSnapshot(entry, event.run, [], true)
    case 'decided':
      return decide(entry, event.decision, event.atMs)
    case 'rechecked':
      return finishRecheck(entry, event.run, event.same, event.atMs)
    case 'context':
      return compareContext(entry, event)
    case 'context-late':
      if (entry.awaiting !== 'context') return refuse('not-now')
      return moveOn({ ...entry, state: 'ready', awaiting: null, decision: null })
    case 'clicked':
      return entry.state === 'released' ? moveOn({ ...entry, state: 'forwarding' }) : refuse('not-now')
    case 'answered':
      if (entry.state === 'released') return reject(entry, [])
      if (entry.state !== 'forwarding') return refuse('not-now')
      return moveOn({ ...entry, state: 'answered', answer: event.answer }, [{ type: 'record' }])
    case 'rerun':
      if (entry.state !== 'reviewing' && entry.state !== 'ready') return refuse('not-now')
      return startReview({ ...entry, losses: 0 }, event.atMs)
    case 'reheld':
      return reattach(entry)
    case 'port-lost':
      return isOut(entry) ? loseSight(entry, []) : reject(entry, [])
    case 'host-lost':
    case 'restarted':
      return resume(entry, event.atMs)
    case 'window-closed':
      if (isOut(entry)) return refuse('not-now')
      return reject(entry, [refusal(USER_REJECTED, 'The request was rejected: its review was closed.')])
  }
}

function allow(entry: LedgerEntry): Transition {
  if (entry.state !== 'held') return refuse('not-now')
  const { requestId, digest, revision } = entry
  const decision: Decision = { requestId, digest, revision, choice: 'continue' }
  return forward({ ...entry, decision, standing: true })
}

/** Everything shown before is void: nothing can be accepted until this run has shown something. */
function startReview(entry: LedgerEntry, atMs: number, voided?: LedgerEntry['voided']): Transition {
  const run = entry.run + 1
  if (run > MAX_RUNS) return reject(entry, [refusal(INTERNAL_ERROR, 'The chain or the account changed too often.')])
  const next: LedgerEntry = {
    ...entry,
    state: 'reviewing',
    run,
    reviewingSinceMs: atMs,
    unreviewed: false,
    awaiting: null,
    decision: null,
    ...(voided === undefined ? {} : { voided }),
  }
  const cancel: LifecycleEffect[] = entry.run > 0 ? [{ type: 'cancel' }] : []
  return moveOn(next, [...cancel, { type: entry.losses < MAX_LOSSES ? 'review' : 'give-up', run }])
}

function showSnapshot(entry: LedgerEntry, run: number, pending: readonly string[], unreviewed: boolean): Transition {
  if (run !== entry.run) return refuse('stale')
  if (entry.state !== 'reviewing') return refuse('not-now')
  const state = pending.length === 0 ? 'ready' : 'reviewing'
  return moveOn({ ...entry, state, revision: entry.revision + 1, shownRun: run, pending, unreviewed })
}

function decide(entry: LedgerEntry, decision: Decision, atMs: number): Transition {
  if (decision.requestId !== entry.requestId || decision.digest !== entry.digest) return refuse('other-request')
  if (decision.choice === 'reject') {
    if (isOut(entry)) return refuse('not-now')
    return reject({ ...entry, decision }, [refusal(USER_REJECTED, 'The user rejected the request.')])
  }
  if (entry.state !== 'ready' && entry.state !== 'reviewing') return refuse('not-now')
  if (entry.shownRun !== entry.run || decision.revision !== entry.revision) return refuse('stale')
  if (entry.state === 'reviewing' && atMs - entry.reviewingSinceMs < PATIENCE_MS) return refuse('too-early')
  const { voided: _, ...rest } = entry
  const decided: LedgerEntry = { ...rest, state: 'rechecking', decision }
  if (entry.unreviewed) return moveOn({ ...decided, awaiting: 'context' }, [{ type: 'probe' }])
  return moveOn({ ...decided, awaiting: 'recheck' }, [{ type: 'recheck', run: entry.run }])
}

function finishRecheck(entry: LedgerEntry, run: number, same: boolean, atMs: number): Transition {
  if (run !== entry.run) return refuse('stale')
  if (entry.awaiting !== 'recheck') return refuse('not-now')
  if (!same) return startReview(entry, atMs, 'effects-changed')
  return moveOn({ ...entry, awaiting: 'context' }, [{ type: 'probe' }])
}

function compareContext(
  entry: LedgerEntry,
  { chainId, account, atMs }: { chainId: number | null; account: string | null; atMs: number },
): Transition {
  if (isOut(entry)) return refuse('not-now')
  if (chainId !== entry.chainId) return startReview({ ...entry, chainId, account }, atMs, 'chain-changed')
  if (account !== entry.account) return startReview({ ...entry, account }, atMs, 'account-changed')
  return entry.awaiting === 'context' ? forward(entry) : moveOn(entry)
}

/** Reached from a standing decision or from a Continue that both the engine and the page confirmed; from nowhere else. */
function forward(entry: LedgerEntry): Transition {
  if (entry.decision?.onClick === true) return moveOn({ ...entry, state: 'released', awaiting: null }, [clickAgain])
  return moveOn({ ...entry, state: 'forwarding', awaiting: null }, [{ type: 'forward', digest: entry.digest }])
}

/** The page over a new port. One that was to forward and never heard so is not told twice: its wallet may have it. */
function reattach(entry: LedgerEntry): Transition {
  if (entry.state === 'forwarding') return loseSight(entry, [lookInWallet])
  return moveOn(entry, entry.awaiting === 'context' ? [{ type: 'probe' }] : [])
}

function remindPage(entry: LedgerEntry): Transition {
  if (entry.state === 'answered') return moveOn(entry)
  if (entry.state === 'unknown') return moveOn(entry, [lookInWallet])
  return moveOn(entry, [refusal(USER_REJECTED, 'The request was rejected.')])
}

/** The engine host is gone: what it was doing is done again, what it had shown stands. */
function resume(entry: LedgerEntry, atMs: number): Transition {
  const lost = { ...entry, losses: entry.losses + 1 }
  if (entry.state === 'held' || entry.state === 'reviewing') return startReview(lost, atMs)
  if (entry.awaiting === 'recheck') {
    if (lost.losses >= MAX_LOSSES) return startReview(lost, atMs)
    return moveOn(lost, [{ type: 'recheck', run: entry.run }])
  }
  return moveOn(entry, entry.awaiting === 'context' ? [{ type: 'probe' }] : [])
}

function reject(entry: LedgerEntry, effects: readonly LifecycleEffect[]): Transition {
  const ended: LedgerEntry = { ...entry, state: 'rejected', awaiting: null }
  return moveOn(ended, [{ type: 'cancel' }, ...effects, { type: 'record' }])
}

/** The page may put it to the wallet without another word from here. */
function isOut({ state }: LedgerEntry): boolean {
  return state === 'released' || state === 'forwarding'
}

/** It may or may not have reached the wallet, and no answer will tell. */
function loseSight(entry: LedgerEntry, effects: readonly LifecycleEffect[]): Transition {
  return moveOn({ ...entry, state: 'unknown' }, [...effects, { type: 'record' }])
}

const lookInWallet = refusal(INTERNAL_ERROR, 'It is not known whether the wallet got this request. Look there first.')

const clickAgain: LifecycleEffect = {
  type: 'release',
  code: USER_REJECTED,
  message: 'Click again on the page: your wallet then opens its window.',
}

function refusal(code: number, message: string): LifecycleEffect {
  return { type: 'refuse', code, message }
}

function moveOn(entry: LedgerEntry, effects: readonly LifecycleEffect[] = []): Transition {
  return { ok: true, entry, effects }
}

function refuse(reason: Refusal): Transition {
  return { ok: false, refusal: reason }
}
