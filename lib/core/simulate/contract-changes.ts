import type { Address } from '../facts/hex.ts'
import { codeChanges } from './code-changes.ts'
import { codeShape } from './code-shape.ts'
import type { ContractChange } from './effects.ts'
import type { Execution } from './execution.ts'
import { framesOf } from './frames-of.ts'

/**
 * Contracts that are created, destroyed (since EIP-6780 only those that the same transaction created) or run other code
 * afterwards, over all steps. One that is gone before the steps end leaves nothing behind and is left out.
 */
export function contractChanges(executions: readonly Execution[]): ContractChange[] {
  const creations = creationsIn(executions)
  return codeChanges(executions).flatMap(({ subject, was, is }): readonly ContractChange[] => {
    const address = subject as Address
    const creation = creations.get(subject)
    if (was === '0x' && (is !== '0x' || (creation !== undefined && stands(executions, subject)))) {
      return [{ address, change: 'created', ...creation, shape: codeShape(is) }]
    }
    if (was === is) return []
    return [is === '0x' ? { address, change: 'destroyed' } : { address, change: 'code-changed', shape: codeShape(is) }]
  })
}

type Creation = Pick<ContractChange, 'creator' | 'direct'>

/** Who created what, and whether the request itself did. */
function creationsIn(executions: readonly Execution[]): ReadonlyMap<string, Creation> {
  return new Map(
    executions.flatMap(({ callTree }) =>
      framesOf(callTree)
        .filter(({ type }) => type === 'CREATE' || type === 'CREATE2')
        .map((frame) => [frame.to ?? '', { creator: frame.from as Address, direct: frame === callTree }] as const),
    ),
  )
}

function stands(executions: readonly Execution[], subject: string): boolean {
  const last = executions.findLast(({ stateDiff: { pre, post } }) => pre[subject] ?? post[subject])
  return last?.stateDiff.post[subject] !== undefined
}
