import { numberToHex, pad } from 'viem'
import { z } from 'zod'
import { type Address, canonicalHex, type Hex, isHex } from '../../core/facts/hex.ts'
import type { Json } from '../../core/facts/json.ts'
import type { Unchecked } from '../../core/judge/verdict.ts'
import type { AccountState, StateNeed } from '../../core/simulate/state.ts'
import type { EndpointSession } from './endpoint-session.ts'
import type { RpcCall } from './json-rpc.ts'
import { linkAncestors } from './link-ancestors.ts'
import type { PinnedBlock } from './pinned-block.ts'
import { type AccountRead, planReads } from './plan-reads.ts'
import type { ProvedRead } from './read-proved.ts'
import { readRefusal } from './read-refusal.ts'
import { refusalOf } from './refusal-of.ts'
import type { RpcReply } from './rpc-reply.ts'
import { wasReplaced } from './was-replaced.ts'

const WHY = 'accounts, without proofs'

const quantity = (digits: number) =>
  z
    .string()
    .regex(new RegExp(`^0x[0-9a-fA-F]{1,${digits}}$`))
    .transform((value) => canonicalHex(value as Hex))
const [balanceSchema, nonceSchema] = [quantity(64), quantity(16)]
const wordSchema = balanceSchema.transform((value) => pad(value))
const codeSchema = z.custom<Hex>((value) => isHex(value) && value.length % 2 === 0).transform(canonicalHex)

/**
 * Reads what is needed as one endpoint tells it: only its shape is checked, as nothing proves it. Every value is of the
 * pinned block, by the endpoint's own word; where that can only be named by number, it is still there afterwards.
 */
export async function readOnWord(
  session: EndpointSession,
  block: PinnedBlock,
  needs: readonly StateNeed[],
  earlier: readonly bigint[],
  known: ReadonlyMap<Address, AccountState>,
  signal: AbortSignal,
): Promise<ProvedRead> {
  const { traits, rpc, host } = session
  const { header, hash } = block
  const at: Json = traits.byHash ? { blockHash: hash } : numberToHex(header.number)
  const reads = planReads(needs, known)
  const calls = reads.map((read) => callsOf(read, at))
  const [replies, hashes] = await Promise.all([
    rpc.ask(calls.flat(), WHY, signal),
    earlier.length === 0 ? new Map<bigint, Hex>() : linkAncestors(rpc, header, earlier, signal),
  ])
  if (traits.byHash && replies.length > 0 && replies.every((reply) => refusalIn(reply) === 'other')) {
    traits.byHash = false
    return readOnWord(session, block, needs, earlier, known, signal)
  }
  const fail = (reason: Unchecked['reason'], detail: string, gone = false): ProvedRead => ({
    ...{ ok: false, gone },
    unchecked: { reason: signal.aborted ? 'out-of-time' : reason, detail: `${host} ${detail}` },
  })
  if (reads.length > 0 && (await wasReplaced(session, block, signal)) !== false)
    return fail('endpoint-failed', `does not say that block ${header.number} is still the same`, true)

  const accounts = new Map<Address, AccountState>()
  const given = replies.values()
  for (const [place, read] of reads.entries()) {
    const answers = (calls[place] ?? []).map((): RpcReply | undefined => given.next().value)
    const failed = answers.find((reply) => reply?.kind !== 'answered')
    if (failed !== undefined || answers.length === 0) {
      return { ok: false, gone: refusalIn(failed) === 'block-gone', unchecked: refusalOf(failed, host, signal) }
    }
    const account = accountIn(read, answers.map(resultOf), known.get(read.address))
    if (account === null) return fail('endpoint-failed', 'answered what is no account')
    accounts.set(read.address, account)
  }
  const unlinked = earlier.find((number) => !hashes.has(number))
  if (unlinked !== undefined) return fail('endpoint-failed', `gave no block ${unlinked} that links to the pinned one`)
  return { ok: true, accounts, hashes: new Map([...hashes, [header.number, hash]]) }
}

function callsOf({ address, slots, fresh }: AccountRead, block: Json): readonly RpcCall[] {
  const account = ['eth_getBalance', 'eth_getTransactionCount', 'eth_getCode']
  return [
    ...(fresh ? account.map((method) => ({ method, params: [address, block] })) : []),
    ...slots.map((slot) => ({ method: 'eth_getStorageAt', params: [address, slot, block] })),
  ]
}

/** Null where an answer has not the shape of what was asked for. */
function accountIn(
  { slots, fresh }: AccountRead,
  results: readonly unknown[],
  known: AccountState | undefined,
): AccountState | null {
  const words = results.slice(fresh ? 3 : 0).map((result) => wordSchema.safeParse(result).data)
  const storage = new Map(slots.flatMap((slot, at) => (words[at] === undefined ? [] : [[slot, words[at]] as const])))
  if (storage.size !== slots.length) return null
  const all = { ...known?.storage, ...Object.fromEntries(storage) }
  if (!fresh) return known === undefined ? null : { ...known, storage: all }
  const [balance, nonce, code] = [balanceSchema, nonceSchema, codeSchema].map(
    (schema, at) => schema.safeParse(results[at]).data,
  )
  if (balance === undefined || nonce === undefined || code === undefined) return null
  return { balance: BigInt(balance).toString(), nonce: BigInt(nonce).toString(), code, storage: all }
}

function resultOf(reply: RpcReply | undefined): unknown {
  return reply?.kind === 'answered' ? reply.result : null
}

function refusalIn(reply: RpcReply | undefined) {
  return reply?.kind === 'refused' ? readRefusal(reply) : null
}
