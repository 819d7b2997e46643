import { numberToHex } from 'viem'
import type { Address, Hex } from '../../core/facts/hex.ts'
import type { Json } from '../../core/facts/json.ts'
import type { AccountState } from '../../core/simulate/state.ts'
import { hashHeader } from '../../core/state-proof/hash-header.ts'
import type { Header } from '../../core/state-proof/header.ts'
import type { StateAnswer, StateView } from '../../ports/chain-reader.ts'
import { checkRead, knowsNoProofs } from './check-read.ts'
import type { EndpointSession } from './endpoint-session.ts'
import type { RpcReply } from './json-rpc.ts'
import { linkAncestors } from './link-ancestors.ts'
import { type AccountRead, planReads } from './plan-reads.ts'

/** More than any real transaction touches in one round; a page can make a simulation ask for anything. */
const MAX_NEEDS = 4_096

/** Reads accounts, slots, code and block hashes as of one header, and believes only what its state root proves. */
export function createProofReader(session: EndpointSession, header: Header, hash: Hex): StateView['read'] {
  const accounts = new Map<Address, AccountState>()
  const hashes = new Map<bigint, Hex>([[header.number, hash]])

  async function ask(reads: readonly AccountRead[], signal: AbortSignal): Promise<readonly RpcReply[]> {
    const block: Json = session.byHash ? { blockHash: hash } : numberToHex(header.number)
    const replies = await session.rpc.ask(
      [
        ...reads.map(({ address, slots }) => ({ method: 'eth_getProof', params: [address, slots, block] })),
        ...reads
          .filter(({ fresh }) => fresh)
          .map(({ address }) => ({ method: 'eth_getCode', params: [address, block] })),
      ],
      'accounts with their proofs',
      signal,
    )
    const refused = replies.length > 0 && replies.every((reply) => reply.kind === 'refused' && !knowsNoProofs(reply))
    if (!session.byHash || !refused) return replies
    session.byHash = false
    return ask(reads, signal)
  }

  const replaced: StateAnswer = {
    ok: false,
    unchecked: { reason: 'endpoint-failed', detail: `${session.host} replaced block ${header.number} by another` },
  }
  /** Where the block could only be named by its number, another may have taken its place: no lie, but no state either. */
  async function wasReplaced(signal: AbortSignal): Promise<boolean> {
    if (session.byHash) return false
    const call = { method: 'eth_getBlockByNumber', params: [numberToHex(header.number), false] }
    const [reply] = await session.rpc.ask([call], 'is the block still there', signal)
    const again = hashHeader(reply?.kind === 'answered' ? reply.result : null)
    return again.ok && again.hash !== hash
  }

  return async (needs, signal): Promise<StateAnswer> => {
    if (needs.length > MAX_NEEDS)
      return { ok: false, unchecked: { reason: 'too-much', detail: `${needs.length} reads` } }
    const reads = planReads(needs, accounts)
    const older = needs
      .flatMap((need) => (need.kind === 'block-hash' ? [BigInt(need.number)] : []))
      .filter((number) => !hashes.has(number))
    const [replies, ancestors] = await Promise.all([
      ask(reads, signal),
      older.length === 0 ? [] : linkAncestors(session.rpc, header, older, signal),
    ])

    const codes = replies.slice(reads.length).values()
    for (const [at, read] of reads.entries()) {
      const answers = { proof: replies[at], code: read.fresh ? codes.next().value : undefined }
      const known = accounts.get(read.address)
      const checked = checkRead(header.stateRoot, read, answers, known, session.host, signal)
      if (!checked.ok) return (await wasReplaced(signal)) ? replaced : checked
      accounts.set(read.address, checked.account)
    }
    for (const [number, ancestor] of ancestors) hashes.set(number, ancestor)
    const unlinked = older.find((number) => !hashes.has(number))
    if (unlinked !== undefined) {
      const detail = `${session.host} gave no block ${unlinked} that links to block ${header.number}`
      return { ok: false, unchecked: { reason: signal.aborted ? 'out-of-time' : 'endpoint-failed', detail } }
    }
    return {
      ok: true,
      state: { complete: false, accounts: Object.fromEntries(accounts) },
      hashes: Object.fromEntries([...hashes].map(([number, each]) => [number.toString(), each])),
    }
  }
}
