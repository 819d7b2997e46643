import { numberToHex } from 'viem'
import type { Address, Hex } from '../facts/hex.ts'
import { codeChanges } from './code-changes.ts'
import { isDelegation } from './delegation-changes.ts'
import type { Execution } from './execution.ts'

/** A slot of a contract that stood before the run, and what it holds before and after all steps: whole words. */
export interface SlotChange {
  readonly subject: Address
  readonly slot: Hex
  readonly was: Hex
  readonly is: Hex
}

const ZERO = numberToHex(0, { size: 32 })

/** What all steps together changed in the storage of contracts that stood before; what is as it was in the end is left out. */
export function slotChanges(executions: readonly Execution[]): readonly SlotChange[] {
  const changes = new Map<string, SlotChange>()
  const fresh = new Set(codeChanges(executions).flatMap(({ subject, was }) => (was === '0x' ? [subject] : [])))
  for (const { pre, post } of executions.map(({ stateDiff }) => stateDiff)) {
    for (const [subject, { code, storage = {} }] of Object.entries(pre)) {
      if (code === undefined || post[subject] === undefined || (fresh.has(subject) && !isDelegation(code))) continue
      const now = post[subject].storage ?? {}
      for (const slot of new Set([...Object.keys(storage), ...Object.keys(now)])) {
        const key = `${subject} ${slot}`
        const was = changes.get(key)?.was ?? (storage[slot] as Hex | undefined) ?? ZERO
        const is = (now[slot] as Hex | undefined) ?? ZERO
        changes.set(key, { subject: subject as Address, slot: slot as Hex, was, is })
      }
    }
  }
  return [...changes.values()].filter(({ was, is }) => was !== is)
}
