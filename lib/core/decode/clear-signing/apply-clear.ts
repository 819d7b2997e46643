import type { Reading } from '../decoder.ts'
import type { Field } from '../meaning.ts'
import type { Scope } from '../scope.ts'
import type { ValueNode } from '../value-tree.ts'
import { visibleText } from '../visible-text.ts'
import type { ClearReading } from './apply-format.ts'
import { coveredPaths } from './covered-paths.ts'
import { writeFields } from './write-fields.ts'

/** A reading with what a descriptor says laid over it. `covered`: paths that its fields show already. */
export interface Overlay {
  readonly intent?: string
  readonly fields: readonly Field[]
  readonly reading: Reading
  readonly covered?: ReadonlySet<string>
  readonly cut: boolean
}

/**
 * Lays a descriptor's wording over decoded values. Acts, steps and kinds stay those of the reading; calls that only the
 * descriptor knows of are added. Without a descriptor nothing changes.
 */
export function applyClear(
  clear: (ClearReading & { readonly args: ValueNode }) | undefined,
  reading: Reading,
  args: ValueNode,
  path: string,
  scope: Scope,
): Overlay {
  if (clear === undefined) return { fields: [], reading, cut: false }
  const { fields, cut } = writeFields(clear, path, scope)
  const known = reading.calls ?? []
  const added = clear.calls.filter(
    ({ frame }) => !known.some((call) => call.frame.to === frame.to && call.frame.data === frame.data),
  )
  return {
    ...(clear.intent === undefined ? {} : { intent: clear.intent }),
    fields: [...ownerField(clear, path, scope), ...fields],
    reading: { ...reading, calls: [...known, ...added] },
    covered: coveredPaths(clear.shown, clear.args, args),
    cut,
  }
}

/** Whose contract it is, as the descriptor has it. */
function ownerField({ descriptor }: ClearReading, path: string, scope: Scope): Field[] {
  const { owner, contractName } = descriptor.metadata ?? {}
  const names = [owner, contractName].filter((name) => name !== undefined && name !== '')
  if (names.length === 0) return []
  const value = visibleText(names.join(': '), 128)
  const factId = `asked.meaning.${path === '#' ? '' : `${path}.`}display.owner`
  scope.addFact({
    id: factId,
    kind: 'wording',
    value: { label: 'Whose', text: value, descriptor: visibleText(descriptor.path, 160) },
    provenance: 'claimed',
  })
  return [{ label: 'Interaction with', type: 'string', value, raw: value, path: '$.metadata.owner', factId }]
}
