import type { Address, Hex } from '../../core/facts/hex.ts'
import type { Unchecked } from '../../core/judge/verdict.ts'
import type { AccountState, StateNeed } from '../../core/simulate/state.ts'
import type { StateAnswer, StateView } from '../../ports/chain-reader.ts'
import type { ChainMemory } from './chain-memory.ts'
import { type EndpointSession, hedgeAfterMs, type Sources } from './endpoint-session.ts'
import { hedge } from './hedge.ts'
import type { PinnedBlock } from './pinned-block.ts'
import { planReads } from './plan-reads.ts'
import { type ProvedRead, readProved } from './read-proved.ts'
import { createWordReader } from './word-reader.ts'

/** More than any real transaction touches in one round; a page can make a simulation ask for anything. */
const MAX_NEEDS = 4_096

export interface ProofReader {
  readonly read: StateView['read']
  /** Whose word the state was taken on, as no endpoint can prove it; null where all was proved so far. */
  onWordOf(): EndpointSession | null
}

/**
 * Reads accounts, slots, code and block hashes as of one block, from whichever endpoint first gives what its state root
 * proves. What an earlier review proved under the same root is not asked again. Where every endpoint refuses every proof
 * as something that it does not do, and none of them ever gave one, one is taken at its word from then on. What lies,
 * fails, is busy or proves only sometimes never is.
 */
export function createProofReader(
  sources: Sources,
  block: PinnedBlock,
  memory: ChainMemory,
  onRead: (needs: readonly StateNeed[]) => void,
): ProofReader {
  const { stateRoot } = block.header
  const accounts = new Map<Address, AccountState>()
  const hashes = new Map<bigint, Hex>([[block.header.number, block.hash]])
  const { sessions, barred, say } = sources
  const teller = createWordReader(sources, block)

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

  function keep(read: Extract<ProvedRead, { ok: true }>): void {
    for (const [address, account] of read.accounts) {
      const known = accounts.get(address)
      accounts.set(address, { ...account, storage: { ...known?.storage, ...account.storage } })
    }
    for (const [number, each] of read.hashes) hashes.set(number, each)
  }

  async function fill(
    needs: readonly StateNeed[],
    earlier: readonly bigint[],
    signal: AbortSignal,
  ): Promise<StateAnswer | null> {
    if (teller.onWordOf() === null) {
      const asked = await ask(needs, earlier, signal)
      for (const { source, answer } of asked.lost) {
        if (answer.ok) continue
        if (answer.unchecked.reason === 'endpoint-lied') barred.set(source, answer.unchecked)
        if (answer.cannot !== true) say(answer.unchecked.detail ?? answer.unchecked.reason)
      }
      if (asked.won?.ok) {
        keep(asked.won)
        memory.state.keep(stateRoot, asked.won.accounts)
        return null
      }
      const none = asked.lost.filter(({ answer }) => !answer.ok && answer.cannot === true)
      if (none.length < sessions.length) {
        const answers = asked.lost.map(({ answer }) => answer)
        return failureOf(answers, [...barred.values()], signal)
      }
    }
    const told = await teller.read(needs, earlier, accounts, signal)
    if (!told.ok) return failureOf([told], [], signal)
    keep(told)
    return null
  }

  const read: StateView['read'] = async (needs, signal) => {
    if (needs.length > MAX_NEEDS)
      return { ok: false, unchecked: { reason: 'too-much', detail: `${needs.length} reads` } }
    recall(needs)
    const earlier = needs
      .flatMap((need) => (need.kind === 'block-hash' ? [BigInt(need.number)] : []))
      .filter((number) => !hashes.has(number))
    if (earlier.length > 0 || planReads(needs, accounts).length > 0) {
      const failed = await fill(needs, earlier, signal)
      if (failed !== null) return failed
    }
    onRead(needsOf(accounts))
    return {
      ok: true,
      state: { complete: false, accounts: Object.fromEntries(accounts) },
      hashes: Object.fromEntries([...hashes].map(([number, each]) => [number.toString(), each])),
    }
  }
  return { read, onWordOf: teller.onWordOf }
}

/** The gravest of what went wrong: a lie, else what the first endpoint said. */
function failureOf(
  answers: readonly ProvedRead[],
  lies: readonly Omit<Unchecked, 'stage'>[],
  signal: AbortSignal,
): StateAnswer {
  const failed = answers.flatMap((answer) => (answer.ok ? [] : [answer]))
  const worst = lies[0] ?? failed[0]?.unchecked ?? { reason: 'endpoint-failed' }
  if (signal.aborted) return { ok: false, unchecked: { ...worst, reason: 'out-of-time' } }
  const gone = failed.some((each) => each.gone)
  const silent = failed.length > 0 && failed.every((each) => each.late === true)
  return { ok: false, unchecked: worst, ...(gone ? { blockGone: true } : {}), ...(silent ? { silent } : {}) }
}

function needsOf(accounts: ReadonlyMap<Address, AccountState>): readonly StateNeed[] {
  return [...accounts].flatMap(([address, { storage }]): StateNeed[] => [
    { kind: 'account', address },
    ...Object.keys(storage).map((slot): StateNeed => ({ kind: 'slot', address, slot: slot as Hex })),
  ])
}
