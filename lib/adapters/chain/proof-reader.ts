import type { Address, Hex } from '../../core/facts/hex.ts'
import type { Unchecked } from '../../core/judge/verdict.ts'
import type { AccountState, StateNeed } from '../../core/simulate/state.ts'
import type { StateAnswer, StateView } from '../../ports/chain-reader.ts'
import type { ChainMemory } from './chain-memory.ts'
import { type EndpointSession, hedgeAfterMs } from './endpoint-session.ts'
import { type Hedged, hedge } from './hedge.ts'
import { planReads } from './plan-reads.ts'
import { type PinnedBlock, type ProvedRead, readProved } from './read-proved.ts'

/** More than any real transaction touches in one round; a page can make a simulation ask for anything. */
const MAX_NEEDS = 4_096

/** Who may be asked in one review. */
export interface Sources {
  /** In the order in which they are asked; the first gave the header. */
  readonly sessions: readonly EndpointSession[]
  /** Those whose proof failed, and how: they are not asked again in this review. */
  readonly barred: Map<EndpointSession, Omit<Unchecked, 'stage'>>
  /** Takes what happened, in plain words. */
  readonly say: (what: string) => void
}

/**
 * Reads accounts, slots, code and block hashes as of one block, from whichever endpoint first gives what its state root
 * proves. What an earlier review proved under the same root is not asked again.
 */
export function createProofReader(
  { sessions, barred, say }: Sources,
  block: PinnedBlock,
  memory: ChainMemory,
  onRead: (needs: readonly StateNeed[]) => void,
): StateView['read'] {
  const { stateRoot } = block.header
  const accounts = new Map<Address, AccountState>()
  const hashes = new Map<bigint, Hex>([[block.header.number, block.hash]])

  /** Takes over what an earlier review proved. */
  function recall(needs: readonly StateNeed[]): void {
    const kept = memory.state.accounts(stateRoot)
    for (const { address, slots } of planReads(needs, accounts)) {
      const account = kept.get(address)
      if (account === undefined) continue
      const recalled = slots.flatMap((slot) => {
        const word = account.storage[slot]
        return word === undefined ? [] : [[slot, word] as const]
      })
      const storage = { ...accounts.get(address)?.storage, ...Object.fromEntries(recalled) }
      accounts.set(address, { ...account, storage })
    }
  }

  function ask(needs: readonly StateNeed[], earlier: readonly bigint[], signal: AbortSignal) {
    const usable = sessions.filter((session) => !barred.has(session))
    const read = (session: EndpointSession, until: AbortSignal) =>
      readProved(session, block, needs, earlier, accounts, memory.codes, until)
    const rules = {
      settles: ({ ok }: ProvedRead) => ok,
      waitMs: hedgeAfterMs,
      onLate: (slow: EndpointSession, next: EndpointSession) =>
        say(`${slow.host} was slow to answer: ${next.host} was asked as well`),
    }
    return hedge(usable, read, rules, signal)
  }

  return async (needs, signal): Promise<StateAnswer> => {
    if (needs.length > MAX_NEEDS)
      return { ok: false, unchecked: { reason: 'too-much', detail: `${needs.length} reads` } }
    recall(needs)
    const earlier = needs
      .flatMap((need) => (need.kind === 'block-hash' ? [BigInt(need.number)] : []))
      .filter((number) => !hashes.has(number))
    if (earlier.length > 0 || planReads(needs, accounts).length > 0) {
      const asked = await ask(needs, earlier, signal)
      for (const { source, answer } of asked.lost) {
        if (answer.ok) continue
        if (answer.unchecked.reason === 'endpoint-lied') barred.set(source, answer.unchecked)
        say(answer.unchecked.detail ?? answer.unchecked.reason)
      }
      if (!asked.won?.ok) return failure(asked, [...barred.values()], signal)
      for (const [address, account] of asked.won.accounts) {
        const known = accounts.get(address)
        accounts.set(address, { ...account, storage: { ...known?.storage, ...account.storage } })
      }
      memory.state.keep(stateRoot, asked.won.accounts)
      for (const [number, each] of asked.won.hashes) hashes.set(number, each)
    }
    onRead(needsOf(accounts))
    return {
      ok: true,
      state: { complete: false, accounts: Object.fromEntries(accounts) },
      hashes: Object.fromEntries([...hashes].map(([number, each]) => [number.toString(), each])),
    }
  }
}

/** The gravest of what went wrong: a lie, else what the first endpoint said. */
function failure(
  { lost }: Hedged<EndpointSession, ProvedRead>,
  lies: readonly Omit<Unchecked, 'stage'>[],
  signal: AbortSignal,
): StateAnswer {
  const failed = lost.flatMap(({ answer }) => (answer.ok ? [] : [answer]))
  const worst = lies[0] ?? failed[0]?.unchecked ?? { reason: 'endpoint-failed' }
  if (signal.aborted) return { ok: false, unchecked: { ...worst, reason: 'out-of-time' } }
  const gone = failed.some((each) => each.gone)
  return { ok: false, unchecked: worst, ...(gone ? { blockGone: true } : {}) }
}

function needsOf(accounts: ReadonlyMap<Address, AccountState>): readonly StateNeed[] {
  return [...accounts].flatMap(([address, { storage }]): StateNeed[] => [
    { kind: 'account', address },
    ...Object.keys(storage).map((slot): StateNeed => ({ kind: 'slot', address, slot: slot as Hex })),
  ])
}
