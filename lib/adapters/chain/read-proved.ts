import { numberToHex } from 'viem'
import { z } from 'zod'
import { type Address, canonicalHex, type Hex, isHex } from '../../core/facts/hex.ts'
import type { Json } from '../../core/facts/json.ts'
import type { Unchecked } from '../../core/judge/verdict.ts'
import type { AccountState, StateNeed } from '../../core/simulate/state.ts'
import { checkRead } from './check-read.ts'
import type { CodeCache } from './code-cache.ts'
import type { EndpointSession } from './endpoint-session.ts'
import type { RpcCall } from './json-rpc.ts'
import { linkAncestors } from './link-ancestors.ts'
import type { PinnedBlock } from './pinned-block.ts'
import { type AccountRead, planReads } from './plan-reads.ts'
import { readRefusal, smallerSize } from './read-refusal.ts'
import type { RpcReply } from './rpc-reply.ts'
import { wasReplaced } from './was-replaced.ts'

/**
 * `gone`: the endpoint does not prove state at this block, or not any more. `cannot`: it refused each proof as something
 * that it does not do, and never gave one. `late`: it did not answer in time.
 */
export type ProvedRead =
  | {
      readonly ok: true
      readonly accounts: ReadonlyMap<Address, AccountState>
      readonly hashes: ReadonlyMap<bigint, Hex>
    }
  | {
      readonly ok: false
      readonly unchecked: Omit<Unchecked, 'stage'>
      readonly gone: boolean
      readonly cannot?: boolean
      readonly late?: boolean
    }

const WHY = 'accounts with their proofs'

/**
 * Reads what is needed from one endpoint, and believes only what the header's state root proves. `known`: what is not
 * to be read again. Code that is kept by its hash is not asked for, as far as the account had it last.
 */
export async function readProved(
  session: EndpointSession,
  block: PinnedBlock,
  needs: readonly StateNeed[],
  earlier: readonly bigint[],
  known: ReadonlyMap<Address, AccountState>,
  codes: CodeCache,
  signal: AbortSignal,
): Promise<ProvedRead> {
  const { header, hash } = block
  const reads = planReads(needs, known, session.traits.keysAProof)
  const [replies, hashes] = await Promise.all([
    askReads(session, block, reads, codes, signal),
    earlier.length === 0 ? new Map<bigint, Hex>() : linkAncestors(session.rpc, header, earlier, signal),
  ])
  const longest = Math.max(...reads.map(({ slots }) => slots.length))
  const tooMany = replies.find(({ proof }) => refusalIn(proof) === 'too-many-keys')?.proof
  if (tooMany?.kind === 'refused' && longest > 1) {
    session.traits.keysAProof = smallerSize(longest, tooMany.message, Math.ceil(longest / 4))
    return readProved(session, block, needs, earlier, known, codes, signal)
  }

  if (replies.some(({ proof }) => proof?.kind === 'answered')) session.traits.gaveProofs = true
  const cannot = !session.traits.gaveProofs && replies.every(({ proof }) => refusalIn(proof) === 'no-method')
  const accounts = new Map<Address, AccountState>()
  for (const [at, read] of reads.entries()) {
    const answers = replies[at] ?? { proof: undefined, code: undefined }
    const before = accounts.get(read.address) ?? known.get(read.address)
    const checked = checkRead(header.stateRoot, read, answers, before, session.host, signal)
    if (!checked.ok) {
      const refusal = [answers.proof, answers.code].map(refusalIn).find((each) => each !== null)
      if (checked.unchecked.reason === 'no-proofs') session.traits.proofs = false
      const late = isLate(answers.proof)
      return !late && (await wasReplaced(session, block, signal))
        ? gone(`${session.host} replaced block ${header.number} by another`)
        : { ...checked, gone: refusal === 'block-gone', cannot, late }
    }
    accounts.set(read.address, checked.account)
    const codeHash = codeHashIn(answers.proof)
    if (read.fresh && codeHash !== null) codes.keep(block.chainId, read.address, codeHash, checked.account.code)
  }
  if (reads.length > 0) session.traits.proofs = true
  const unlinked = earlier.find((number) => !hashes.has(number))
  if (unlinked === undefined) return { ok: true, accounts, hashes: new Map([...hashes, [header.number, hash]]) }
  const detail = `${session.host} gave no block ${unlinked} that links to block ${header.number}`
  return { ok: false, gone: false, unchecked: { reason: signal.aborted ? 'out-of-time' : 'endpoint-failed', detail } }
}

interface Answers {
  readonly proof: RpcReply | undefined
  readonly code: RpcReply | undefined
}

/** All proofs and the code of new accounts in one batch; then the code that turned out to be another than before. */
async function askReads(
  session: EndpointSession,
  pinned: PinnedBlock,
  reads: readonly AccountRead[],
  codes: CodeCache,
  signal: AbortSignal,
): Promise<readonly Answers[]> {
  const { traits, rpc } = session
  const block: Json = traits.byHash ? { blockHash: pinned.hash } : numberToHex(pinned.header.number)
  const codeOf = ({ address }: AccountRead): RpcCall => ({ method: 'eth_getCode', params: [address, block] })
  const unexpected = reads.filter(({ fresh, address }) => fresh && !codes.expects(pinned.chainId, address))
  const proofs = reads.map(({ address, slots }) => ({ method: 'eth_getProof', params: [address, slots, block] }))
  const replies = await rpc.ask([...proofs, ...unexpected.map(codeOf)], WHY, signal)
  if (traits.byHash && replies.length > 0 && replies.every((reply) => refusalIn(reply) === 'other')) {
    traits.byHash = false
    return askReads(session, pinned, reads, codes, signal)
  }

  const given = new Map(unexpected.map((read, at) => [read, replies[reads.length + at]]))
  for (const [at, read] of reads.entries()) {
    const kept = read.fresh && !given.has(read) ? codes.byHash(codeHashIn(replies[at]) ?? '0x') : undefined
    if (kept !== undefined) given.set(read, { kind: 'answered', result: kept })
  }
  const changed = reads.filter((read, at) => read.fresh && !given.has(read) && replies[at]?.kind === 'answered')
  for (const [at, reply] of (await rpc.ask(changed.map(codeOf), WHY, signal)).entries()) {
    const read = changed[at]
    if (read !== undefined) given.set(read, reply)
  }
  return reads.map((read, at) => ({ proof: replies[at], code: given.get(read) }))
}

function gone(detail: string): ProvedRead {
  return { ok: false, gone: true, unchecked: { reason: 'endpoint-failed', detail } }
}

function isLate(reply: RpcReply | undefined): boolean {
  return reply?.kind === 'failed' && reply.late === true
}

function refusalIn(reply: RpcReply | undefined) {
  return reply?.kind === 'refused' ? readRefusal(reply) : null
}

const codeHashSchema = z.object({ codeHash: z.custom<Hex>((value) => isHex(value) && value.length === 66) })

/** The code hash that an answer states; it is proved, or not, by `checkRead`. */
function codeHashIn(reply: RpcReply | undefined): Hex | null {
  const stated = codeHashSchema.safeParse(reply?.kind === 'answered' ? reply.result : null)
  return stated.success ? canonicalHex(stated.data.codeHash) : null
}
