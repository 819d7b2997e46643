import { toFunctionSelector } from 'viem'
import type { Act } from '../decode/meaning.ts'
import { type Address, canonicalHex, type Hex } from '../facts/hex.ts'
import { askAllowance } from './ask-token.ts'
import type { CallFrame, Execution } from './execution.ts'
import { questionsOfAct } from './questions-of-act.ts'
import { questionsOfLog } from './questions-of-log.ts'
import { TRANSFER_BATCH, TRANSFER_SINGLE } from './token-abi.ts'
import type { ViewCall } from './view-calls.ts'

/** Beyond these a run is one that only means to keep us busy; the account's own questions come first. */
const MOST_LOGS = 4096
const MOST_FRAMES = 4096
const MOST_CALLS = 256

const TRANSFER_FROM = toFunctionSelector('transferFrom(address,address,uint256)')

/**
 * What to ask the tokens on the state before and after a run: from the logs that survived, from what the request says
 * it does, and from `transferFrom` calls, which use an allowance up without a log of it. Each question once.
 */
export function planViewCalls(
  executions: readonly Execution[],
  watch: { readonly account: Address; readonly acts: readonly Act[] },
): readonly ViewCall[] {
  const logs = executions.flatMap((execution) => execution.logs).slice(0, MOST_LOGS)
  const multiTokens = new Set(
    logs
      .filter(({ topics }) => topics[0] === TRANSFER_SINGLE || topics[0] === TRANSFER_BATCH)
      .map((log) => log.address),
  )
  const questions = [
    ...watch.acts.flatMap((act) => questionsOfAct(act, watch.account)),
    ...logs.flatMap((log) => questionsOfLog(log, watch.account, multiTokens)),
    ...spentAllowances(executions),
  ]
  const once = new Map(questions.map((call) => [`${call.to}:${call.data}`, call] as const))
  const concerns = (call: ViewCall) => call.asks === 'owner' || call.owner === watch.account
  const ours = [...once.values()].filter(concerns)
  const others = [...once.values()].filter((call) => !concerns(call))
  return [...ours, ...others].slice(0, MOST_CALLS)
}

function spentAllowances(executions: readonly Execution[]): readonly ViewCall[] {
  const queue: CallFrame[] = executions.flatMap(({ callTree }) => (callTree === null ? [] : [callTree]))
  const asked: ViewCall[] = []
  for (let seen = 0; seen < queue.length && seen < MOST_FRAMES; seen += 1) {
    const frame = queue[seen]
    if (frame === undefined || frame.error !== undefined) continue
    queue.push(...(frame.calls ?? []))
    if (frame.type !== 'CALL' || frame.to === undefined || !frame.input.startsWith(TRANSFER_FROM)) continue
    if (frame.input.length < 2 + 2 * (4 + 32 * 3)) continue
    const owner = canonicalHex(`0x${frame.input.slice(34, 74)}`)
    asked.push(askAllowance(frame.to as Hex, owner, frame.from as Hex))
  }
  return asked
}
