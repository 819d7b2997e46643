import { keccak256, numberToHex, stringToHex } from 'viem'
import type { Address, Hex } from '../facts/hex.ts'
import { delegationChanges } from './delegation-changes.ts'
import type { ControlChange } from './effects.ts'
import type { CallFrame, Execution } from './execution.ts'

/** Beyond these a run is one that only means to keep us busy. */
const MOST_FRAMES = 4096
const ADDRESS_WORD = /^0x0{24}[0-9a-f]{40}$/
const ZERO = numberToHex(0, { size: 32 })

/** EIP-1967: where a proxy keeps what decides over it. */
const erc1967 = (name: string): Hex => numberToHex(BigInt(keccak256(stringToHex(`eip1967.proxy.${name}`))) - 1n)
/** Where a Safe keeps what may stop or answer its calls (GuardManager, FallbackManager, ModuleManager). */
const safe = (name: string): Hex => keccak256(stringToHex(name))

export const CONTROL_SLOTS: ReadonlyMap<string, string> = new Map([
  [erc1967('implementation'), 'implementation'],
  [erc1967('admin'), 'admin'],
  [erc1967('beacon'), 'beacon'],
  [safe('guard_manager.guard.address'), 'guard'],
  [safe('module_manager.module_guard.address'), 'module-guard'],
  [safe('fallback_manager.handler.address'), 'fallback-handler'],
])

/**
 * Who decides over what stood before the run, where that changed, over all steps: the delegates of accounts (EIP-7702),
 * the slots that standards name, and any slot that holds the address whose code its contract ran as its own, as the
 * first slot of a Safe and of older proxies does. Addresses, an empty string for none.
 */
export function controlChanges(executions: readonly Execution[]): ControlChange[] {
  const changes = new Map<string, ControlChange>()
  for (const { stateDiff, callTree } of executions) {
    const { pre, post } = stateDiff
    const borrowed = borrowedCode(callTree)
    for (const [subject, { code, storage = {} }] of Object.entries(pre)) {
      if (code === undefined || post[subject] === undefined) continue
      const now = post[subject].storage ?? {}
      for (const slot of new Set([...Object.keys(storage), ...Object.keys(now)])) {
        const [was, is] = [decider(storage[slot]), decider(now[slot])]
        const kind = CONTROL_SLOTS.get(slot) ?? (borrowed.has(`${subject} ${was}`) ? 'implementation' : null)
        if (kind === null) continue
        const earlier = changes.get(`${subject} ${slot}`)
        const change = { subject: subject as Address, kind, before: earlier?.before ?? was, after: is, slot }
        changes.set(`${subject} ${slot}`, change)
      }
    }
  }
  const changed = [...changes.values()].filter(({ before, after }) => before !== after)
  return [...delegationChanges(executions), ...changed]
}

/** An address where the word is one, nothing where it is empty, otherwise the word itself. */
function decider(word: string = ZERO): string {
  if (word === ZERO) return ''
  return ADDRESS_WORD.test(word) ? `0x${word.slice(26)}` : word
}

/** Each contract with each address whose code it ran as its own. */
function borrowedCode(root: CallFrame | null): ReadonlySet<string> {
  const queue = root === null ? [] : [root]
  const found = new Set<string>()
  for (let seen = 0; seen < queue.length && seen < MOST_FRAMES; seen += 1) {
    const frame = queue[seen]
    if (frame === undefined) continue
    queue.push(...(frame.calls ?? []))
    if (frame.type === 'DELEGATECALL') found.add(`${frame.from} ${frame.to}`)
  }
  return found
}
