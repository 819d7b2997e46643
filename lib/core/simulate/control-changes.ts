import { keccak256, numberToHex, stringToHex } from 'viem'
import type { Hex } from '../facts/hex.ts'
import { controlAnswers } from './control-answers.ts'
import type { ControlKind } from './control-kinds.ts'
import { delegationChanges } from './delegation-changes.ts'
import type { ControlChange } from './effects.ts'
import type { Execution } from './execution.ts'
import { framesOf } from './frames-of.ts'
import { slotChanges } from './slot-changes.ts'
import type { ViewResult } from './view-calls.ts'

const ADDRESS_WORD = /^0x0{24}[0-9a-f]{40}$/
const ZERO = numberToHex(0, { size: 32 })

/** EIP-1967: where a proxy keeps what decides over it. */
const erc1967 = (name: string): Hex => numberToHex(BigInt(keccak256(stringToHex(`eip1967.proxy.${name}`))) - 1n)
/** Where a Safe keeps what may stop or answer its calls (GuardManager, FallbackManager, ModuleManager). */
const safe = (name: string): Hex => keccak256(stringToHex(name))

export const CONTROL_SLOTS: ReadonlyMap<string, ControlKind> = new Map([
  [erc1967('implementation'), 'implementation'],
  [erc1967('admin'), 'admin'],
  [erc1967('beacon'), 'beacon'],
  [safe('guard_manager.guard.address'), 'guard'],
  [safe('module_manager.module_guard.address'), 'module-guard'],
  [safe('fallback_manager.handler.address'), 'fallback-handler'],
])

/**
 * Who decides over what stood before the run, where that changed, over all steps: the delegates of accounts (EIP-7702);
 * the slots that standards name; any slot that holds the address whose code its contract ran as its own, as the first slot
 * of a Safe and of older proxies does; and what contracts themselves answered before and after.
 */
export function controlChanges(
  executions: readonly Execution[],
  watched: readonly ViewResult[] = [],
): readonly ControlChange[] {
  const borrowed = borrowedCode(executions)
  const stored = slotChanges(executions).flatMap(({ subject, slot, was, is }): readonly ControlChange[] => {
    const [before, after] = [decider(was), decider(is)]
    const kind = CONTROL_SLOTS.get(slot) ?? (borrowed.has(`${subject} ${before}`) ? 'implementation' : null)
    return kind === null ? [] : [{ subject, kind, before, after, slot }]
  })
  const isStored = ({ subject, kind, after }: ControlChange) =>
    stored.some((one) => one.subject === subject && one.kind === kind && one.after === after)
  const answered = controlAnswers(watched).filter((change) => !isStored(change))
  return [...delegationChanges(executions), ...stored, ...answered]
}

/** An address where the word is one, nothing where it is empty, otherwise the word itself. */
function decider(word: Hex): string {
  if (word === ZERO) return ''
  return ADDRESS_WORD.test(word) ? `0x${word.slice(26)}` : word
}

/** Each contract with each address whose code it ran as its own. */
function borrowedCode(executions: readonly Execution[]): ReadonlySet<string> {
  const frames = executions.flatMap(({ callTree }) => framesOf(callTree))
  return new Set(frames.filter(({ type }) => type === 'DELEGATECALL').map(({ from, to }) => `${from} ${to}`))
}
