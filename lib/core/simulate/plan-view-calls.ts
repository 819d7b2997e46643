import { toFunctionSelector } from 'viem'
import type { Act } from '../decode/meaning.ts'
import { type Address, canonicalHex, type Hex } from '../facts/hex.ts'
import { askAllowance, askPermit2Allowance } from './ask-token.ts'
import type { CallFrame, Execution } from './execution.ts'
import { questionsOfAct } from './questions-of-act.ts'
import { questionsOfLog } from './questions-of-log.ts'
import { PERMIT2, TRANSFER_BATCH, TRANSFER_SINGLE } from './token-abi.ts'
import type { ViewCall } from './view-calls.ts'

/** Beyond these a run is one that only means to keep us busy; the account's own questions come first. */
const MOST_LOGS = 4096
const MOST_FRAMES = 4096
const MOST_CALLS = 256

const TRANSFER_FROM = toFunctionSelector('transferFrom(address,address,uint256)')
const PERMIT2_TRANSFER_FROM = toFunctionSelector(PERMIT2[1])

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
    if (frame.type !== 'CALL' || frame.to === undefined) continue
    const [owner, , , token] = addressesIn(frame.input)
    const [to, spender] = [frame.to as Hex, frame.from as Hex]
    if (owner && frame.input.startsWith(TRANSFER_FROM)) asked.push(askAllowance(to, owner, spender))
    if (owner && token && frame.input.startsWith(PERMIT2_TRANSFER_FROM)) {
      asked.push(askPermit2Allowance(to, owner, token, spender))
    }
  }
  return asked
}

/** The first words of an input, each as an address; none where there are fewer than three. */
function addressesIn(input: string): readonly Address[] {
  const words = input.slice(10, 10 + 4 * 64).match(/.{64}/g) ?? []
  return words.length < 3 ? [] : words.map((word) => canonicalHex(`0x${word.slice(24)}`))
}
