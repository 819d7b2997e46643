import { fieldFactId } from '../list-fields.ts'
import type { Field } from '../meaning.ts'
import type { Scope } from '../scope.ts'
import { visibleText } from '../visible-text.ts'
import type { ClearReading } from './apply-format.ts'
import type { Shown } from './list-shown.ts'

/**
 * The shown values as fields. The fact behind each is the descriptor's wording (`claimed`), which rests on the fact of
 * the value itself. Stops where the room for fields ends; `cut` then says so.
 */
export function writeFields(
  { descriptor, shown, from = [] }: ClearReading,
  meaningPath: string,
  scope: Scope,
): { fields: Field[]; cut: boolean } {
  const fields: Field[] = []
  for (const [index, each] of shown.entries()) {
    if (!scope.take('field')) return { fields, cut: true }
    fields.push(writeField(each, index, { path: descriptor.path, from }, meaningPath, scope))
  }
  return { fields, cut: false }
}

function writeField(
  shown: Shown,
  index: number,
  source: { readonly path: string; readonly from: readonly string[] },
  meaningPath: string,
  scope: Scope,
): Field {
  const { label, formatted, node, visible } = shown
  const text = node.value === undefined ? '[]' : String(node.value)
  const raw = scope.takeText(text.length) ? text : `${text.slice(0, 66)}…`
  const valueId = fieldFactId(meaningPath, node.path)
  const factId = fieldFactId(meaningPath, `display.[${index}]`)
  const decoded = !node.path.startsWith('$')
  if (decoded) scope.addFact({ id: valueId, kind: 'field', value: raw, provenance: 'computed' })
  scope.addFact({
    id: factId,
    kind: 'wording',
    value: { label, text: formatted.text, descriptor: visibleText(source.path, 160) },
    provenance: 'claimed',
    from: [...(decoded ? [valueId] : []), ...(formatted.from ?? []), ...source.from],
  })
  const folded = visible === 'optional' ? { folded: true } : {}
  return { label, type: node.type, value: formatted.text, raw, path: node.path, factId, ...folded }
}
