import { z } from 'zod'
import { canonicalHex, type Hex, isHex } from '../../core/facts/hex.ts'
import type { Unchecked } from '../../core/judge/verdict.ts'
import type { AccountState } from '../../core/simulate/state.ts'
import { verifyCode } from '../../core/state-proof/verify-code.ts'
import { proofAnswerSchema, verifyProofAnswer } from '../../core/state-proof/verify-proof-answer.ts'
import type { AccountRead } from './plan-reads.ts'
import { readRefusal } from './read-refusal.ts'
import { refusalOf } from './refusal-of.ts'
import type { RpcReply } from './rpc-reply.ts'

export type CheckedRead =
  | { readonly ok: true; readonly account: AccountState }
  | { readonly ok: false; readonly unchecked: Omit<Unchecked, 'stage'> }

const codeSchema = z.custom<Hex>((value) => isHex(value) && value.length % 2 === 0)

/** Checks an endpoint's answers to one read against the state root. `known`: the account as it was proved before. */
export function checkRead(
  stateRoot: Hex,
  read: AccountRead,
  replies: { readonly proof: RpcReply | undefined; readonly code: RpcReply | undefined },
  known: AccountState | undefined,
  host: string,
  signal: AbortSignal,
): CheckedRead {
  const fail = (reason: Unchecked['reason'], detail: string): CheckedRead => ({
    ok: false,
    unchecked: { reason, detail: `${host} ${detail}` },
  })
  const { proof } = replies
  if (proof?.kind === 'refused' && readRefusal(proof) === 'no-method')
    return fail('no-proofs', `refused: ${proof.message}`)
  if (proof?.kind !== 'answered') return { ok: false, unchecked: refusalOf(proof, host, signal) }
  const answer = proofAnswerSchema.safeParse(proof.result)
  if (!answer.success) return fail('endpoint-failed', 'answered what is no proof')
  const proved = verifyProofAnswer(stateRoot, read.address, read.slots, answer.data)
  if (!proved.ok) return fail('endpoint-lied', `gave a proof that does not hold: ${proved.reason}`)

  const { balance, nonce, codeHash } = proved.account
  const storage = { ...known?.storage, ...proved.storage }
  if (!read.fresh && known !== undefined) return { ok: true, account: { ...known, storage } }
  if (replies.code?.kind !== 'answered') return { ok: false, unchecked: refusalOf(replies.code, host, signal) }
  const code = codeSchema.safeParse(replies.code.result)
  if (!code.success) return fail('endpoint-failed', 'answered what is no code')
  if (!verifyCode(codeHash, code.data))
    return fail('endpoint-lied', `gave code of ${read.address} that is not its code`)
  return { ok: true, account: { balance, nonce, code: canonicalHex(code.data), storage } }
}
