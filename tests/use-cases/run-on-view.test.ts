import { describe, expect, it } from 'vitest'
import type { StateNeed } from '../../lib/core/simulate/state.ts'
import type { StateView } from '../../lib/ports/chain-reader.ts'
import type { ExecutionReply, Executor } from '../../lib/ports/executor.ts'
import { runOnView } from '../../lib/use-cases/run-on-view.ts'

const NEED: StateNeed = { kind: 'account', address: `0x${'11'.repeat(20)}` }
const OTHER: StateNeed = { kind: 'account', address: `0x${'22'.repeat(20)}` }
const never = new AbortController().signal
const empty = { executions: [], watched: [], views: [] }
const settled: ExecutionReply = { kind: 'done', ...empty }
const open: ExecutionReply = { ...settled, varied: { variations: [], missed: [OTHER], unchecked: null } }
const tried: ExecutionReply = { ...settled, varied: { variations: [], missed: [], unchecked: null } }

/** Replies in order, the last one again and again; reading the state fails from `failsAt` on. */
async function run(replies: readonly ExecutionReply[], failsAt = Number.POSITIVE_INFINITY) {
  const read: (readonly StateNeed[])[] = []
  const view: StateView = {
    chainId: 1,
    fork: 'prague',
    block: { number: '1', timestamp: '1', gasLimit: '1', coinbase: `0x${'33'.repeat(20)}` },
    rules: 'wallet',
    provenance: 'reported',
    hinted: [],
    read: async (needs) => {
      read.push(needs)
      if (read.length > failsAt) return { ok: false, unchecked: { reason: 'endpoint-failed' } }
      return { ok: true, state: { complete: false, accounts: {} }, hashes: {} }
    },
  }
  let runs = 0
  const executor: Executor = { execute: async () => replies[Math.min(runs++, replies.length - 1)] ?? settled }
  return { reply: await runOnView({ steps: [], watch: null, views: [] }, [], view, executor, never), read }
}

describe('a run in other surroundings', () => {
  it('costs no round trip where it touches nothing more', async () => {
    const { reply, read } = await run([{ kind: 'missing', needs: [NEED] }, tried])
    expect(reply).toEqual(tried)
    expect(read).toEqual([[], [NEED]])
  })

  it('fetches at once what it alone touches', async () => {
    const { reply, read } = await run([open, tried])
    expect(reply).toEqual(tried)
    expect(read).toEqual([[], [OTHER]])
  })

  it.each([
    ['can’t be fetched', [open], 1, 'endpoint-failed'],
    ['never ends', [open], Number.POSITIVE_INFINITY, 'too-much'],
    ['is stopped', [open, { kind: 'unchecked', unchecked: { reason: 'out-of-time' } } as const], 9, 'out-of-time'],
  ])('leaves the run itself as it is where it %s, and says so', async (_why, replies, failsAt, reason) => {
    const { reply } = await run(replies, failsAt)
    expect(reply).toEqual({ ...settled, varied: { variations: [], missed: [], unchecked: { reason } } })
  })

  it('is nothing to wait for where the run itself failed', async () => {
    expect((await run([open], 0)).reply).toEqual({ kind: 'unchecked', unchecked: { reason: 'endpoint-failed' } })
  })
})
