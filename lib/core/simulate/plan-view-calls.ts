import { toFunctionSelector } from 'viem'
import type { Act } from '../decode/meaning.ts'
import { type Address, canonicalHex, type Hex } from '../facts/hex.ts'
import { askAllowance, askPermit2Allowance } from './ask-token.ts'
import type { CallFrame, Execution } from './execution.ts'
import { framesOf, MOST_FRAMES } from './frames-of.ts'
import { questionsOfAct } from './questions-of-act.ts'
import { questionsOfCall } from './questions-of-call.ts'
import { questionsOfLog } from './questions-of-log.ts'
import { questionsOfRoleCall, questionsOfRoleLog } from './questions-of-role.ts'
import { questionsOfStorage } from './questions-of-storage.ts'
import { PERMIT2 } from './token-abi.ts'
import type { ViewCall, ViewResult } from './view-calls.ts'

/** Beyond these a run is one that only means to keep us busy; the account's own questions come first. */
const MOST_LOGS = 4096
const MOST_CALLS = 256

const TRANSFER_FROM = toFunctionSelector('transferFrom(address,address,uint256)')
const PERMIT2_TRANSFER_FROM = toFunctionSelector(PERMIT2[1])

/**
 * What to ask contracts on the state before and after a run: from the logs that survived, from what the request says
 * it does, from what it stored, and from calls that use an allowance up or give a role without a log of it. Each
 * question once; so many about tokens, and so many about who decides.
 */
export function planViewCalls(
  executions: readonly Execution[],
  watch: { readonly account: Address; readonly acts: readonly Act[] },
): readonly ViewCall[] {
  const logs = executions.flatMap((execution) => execution.logs).slice(0, MOST_LOGS)
  const frames = executions.flatMap(({ callTree }) => framesOf(callTree))
  const said = [
    ...watch.acts.flatMap((act) => questionsOfAct(act, watch.account)),
    ...logs.flatMap((log) => questionsOfLog(log, watch.account)),
    ...frames.flatMap(spentAllowances),
  ]
  const heard = new Set(said.map(({ to }) => to))
  const tokens = once([...said, ...questionsOfCall(executions, watch.account, heard)])
  const control = once([
    ...questionsOfStorage(executions, watch.account),
    ...frames.flatMap(questionsOfRoleCall),
    ...logs.flatMap(questionsOfRoleLog),
  ])
  const ours = tokens.filter((call) => concerns(call, watch.account))
  const others = tokens.filter((call) => !concerns(call, watch.account))
  return [...[...ours, ...others].slice(0, MOST_CALLS), ...control.slice(0, MOST_CALLS)]
}

/** Whether a run did so much that not all that matters to the account was asked: what it changes is then not all known. */
export function isCutShort(
  executions: readonly Execution[],
  watched: readonly Pick<ViewResult, 'call'>[],
  account: Address,
): boolean {
  const logs = executions.reduce((sum, execution) => sum + execution.logs.length, 0)
  const asked = watched.map(({ call }) => call)
  const control = asked.filter(({ asks }) => asks === 'control')
  const ours = asked.filter((call) => call.asks !== 'control' && concerns(call, account))
  const frames = Math.max(0, ...executions.map(({ callTree }) => framesOf(callTree).length))
  return logs > MOST_LOGS || frames >= MOST_FRAMES || control.length >= MOST_CALLS || ours.length >= MOST_CALLS
}

function concerns(call: ViewCall, account: Address): boolean {
  return !('owner' in call) || call.owner === account
}

function once(calls: readonly ViewCall[]): readonly ViewCall[] {
  return [...new Map(calls.map((call) => [`${call.to}:${call.data}`, call] as const)).values()]
}

function spentAllowances(frame: CallFrame): readonly ViewCall[] {
  if (frame.type !== 'CALL' || frame.to === undefined) return []
  const [owner, , , token] = addressesIn(frame.input)
  const [to, spender] = [frame.to as Hex, frame.from as Hex]
  if (owner && frame.input.startsWith(TRANSFER_FROM)) return [askAllowance(to, owner, spender)]
  if (owner && token && frame.input.startsWith(PERMIT2_TRANSFER_FROM)) {
    return [askPermit2Allowance(to, owner, token, spender)]
  }
  return []
}

/** The first words of an input, each as an address; none where there are fewer than three. */
function addressesIn(input: string): readonly Address[] {
  const words = input.slice(10, 10 + 4 * 64).match(/.{64}/g) ?? []
  return words.length < 3 ? [] : words.map((word) => canonicalHex(`0x${word.slice(24)}`))
}
