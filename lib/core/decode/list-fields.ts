import type { Reading, Show } from './decoder.ts'
import type { Field } from './meaning.ts'
import type { Scope } from './scope.ts'
import { showValue } from './show-value.ts'
import type { Leaf, ValueNode } from './value-tree.ts'
import { visibleText } from './visible-text.ts'

/** The id of the fact behind a field: the path of its meaning (left out for the outermost), then its own. */
export function fieldFactId(meaningPath: string, fieldPath: string): string {
  return `asked.meaning.${meaningPath === '#' ? '' : `${meaningPath}.`}${fieldPath}`
}

/**
 * Every leaf as a field with its fact, in order. Stops where the room ends; `cut` then says so. `covered`: a descriptor
 * speaks of this data and shows the values at these paths itself; the others are there to be unfolded.
 */
export function listFields(
  root: ValueNode,
  shows: Reading['shows'],
  meaningPath: string,
  scope: Scope,
  covered?: ReadonlySet<string>,
): { fields: Field[]; cut: boolean } {
  const fields: Field[] = []
  const visit = (node: ValueNode): boolean => {
    const place = node.path.replace(/^#\./, '')
    const show = shows?.[place] ?? shows?.[place.replace(/\[\d+\]/g, '[]')]
    if (show?.as === 'calls' || covered?.has(node.path) === true) return true
    if (node.items !== undefined && node.items.length > 0) return node.items.every(visit)
    if (!scope.take('field')) return false
    const field = node.items === undefined ? leafField(node, node.value, show, scope) : emptyField(node, show)
    const factId = fieldFactId(meaningPath, field.path)
    fields.push({ ...field, factId, ...(covered === undefined ? {} : { folded: true }) })
    scope.addFact({ id: factId, kind: 'field', value: field.raw, provenance: 'computed' })
    return true
  }
  const complete = (root.items ?? [root]).every(visit)
  return { fields, cut: !complete }
}

function leafField(node: ValueNode, value: Leaf, show: Show | undefined, scope: Scope): Omit<Field, 'factId'> {
  const text = String(value)
  const raw = scope.takeText(text.length) ? text : `${text.slice(0, 66)}…`
  return {
    label: labelOf(node, show),
    type: node.type,
    value: showValue(value, node.type, show, scope),
    raw,
    path: node.path,
  }
}

function emptyField(node: ValueNode, show: Show | undefined): Omit<Field, 'factId'> {
  return { label: labelOf(node, show), type: node.type, value: 'none', raw: '[]', path: node.path }
}

/** `amountOutMin` → `Amount out min`; a place in a list is named after the list: `Path 2`. */
function labelOf(node: ValueNode, show: Show | undefined): string {
  if (show !== undefined && 'label' in show && show.label !== undefined) return show.label
  const steps = node.path.split('.').slice(1)
  const names = (steps.length === 0 ? [node.name] : steps).map((step) => {
    const place = /^\[(\d+)\]$/.exec(step)?.[1]
    return place === undefined ? visibleText(step, 64) : `${Number(place) + 1}`
  })
  const words = names
    .join(' ')
    .replace(/^_+|_+$/g, '')
    .replace(/_+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
  return words === '' ? node.type : words.charAt(0).toUpperCase() + words.slice(1)
}
