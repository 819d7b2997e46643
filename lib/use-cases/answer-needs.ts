import type { Address } from '../core/facts/hex.ts'
import {
  type Answer,
  isLibraryNeed,
  type LibraryAnswer,
  MEMORY_UNREAD,
  type Need,
  needKey,
} from '../core/facts/need.ts'
import type { StateNeed } from '../core/simulate/state.ts'
import type { StateAnswer, StateView } from '../ports/chain-reader.ts'
import type { Executor } from '../ports/executor.ts'
import type { Library } from '../ports/library.ts'
import type { Memory } from '../ports/memory.ts'

type ViewCallNeed = Extract<Need, { kind: 'view-call' }>
type ViewReplies = Extract<Awaited<ReturnType<Executor['execute']>>, { kind: 'done' }>['views']

export function viewCallsOf(needs: readonly Need[]): readonly ViewCallNeed[] {
  return needs.filter((need) => need.kind === 'view-call')
}

/** The part of the state that must be read before the needs can be answered. */
export function stateNeedsOf(needs: readonly Need[]): readonly StateNeed[] {
  return needs.flatMap((need): StateNeed[] => {
    if (need.kind === 'code') return [{ kind: 'account', address: need.address }]
    if (need.kind === 'slot') return [{ kind: 'slot', address: need.address, slot: need.slot }]
    if (need.kind === 'view-call') return [{ kind: 'account', address: need.to }]
    return []
  })
}

/** Answers to what was asked of the chain, from state that was read and calls that were run on it. */
export function answerFromChain(
  needs: readonly Need[],
  view: StateView,
  answer: Extract<StateAnswer, { ok: true }>,
  replies: ViewReplies,
): readonly (readonly [string, Answer])[] {
  const calls = viewCallsOf(needs)
  return needs.flatMap((need) => {
    if (need.kind === 'memory' || isLibraryNeed(need)) return []
    if (need.kind === 'view-call') {
      const reply = replies[calls.indexOf(need)]
      const known: Answer = reply?.ok
        ? { ok: true, value: reply.returnData, provenance: view.provenance }
        : { ok: false, reason: 'the call failed', ...(reply === undefined ? {} : { returned: reply.returnData }) }
      return [[needKey(need), known] as const]
    }
    const account = answer.state.accounts[need.address]
    const value = need.kind === 'code' ? account?.code : account?.storage[need.slot]
    if (value === undefined && !answer.state.complete) return []
    return [[needKey(need), { ok: true, value: value ?? '0x', provenance: view.provenance }] as const]
  })
}

/** Answers from what this user did before; the value is the number of dealings as a hex quantity. */
export async function answerFromMemory(
  needs: readonly Need[],
  account: Address | undefined,
  memory: Memory,
): Promise<readonly (readonly [string, Answer])[]> {
  const asked = needs.filter((need) => need.kind === 'memory')
  return Promise.all(
    asked.map(async (need) => {
      const count = account ? await memory.dealings(account, need.address).catch(() => null) : 0
      const answer: Answer =
        count === null
          ? { ok: false, reason: MEMORY_UNREAD }
          : { ok: true, value: `0x${count.toString(16)}`, provenance: 'computed' }
      return [needKey(need), answer] as const
    }),
  )
}

/** Answers from the packaged registries, the address book, and what can be recovered from code. */
export async function answerFromLibrary(
  needs: readonly Need[],
  library: Library,
  signal: AbortSignal,
): Promise<readonly (readonly [string, LibraryAnswer])[]> {
  const asked = needs.filter(isLibraryNeed)
  return Promise.all(asked.map(async (need) => [needKey(need), await library.look(need, signal)] as const))
}
