import type { ValueNode } from '../value-tree.ts'
import { visibleText } from '../visible-text.ts'
import { isAmong } from './as-value.ts'
import { formatRaw } from './format-plain.ts'
import { FORMATS } from './formats.ts'
import type { Formatted } from './formatting.ts'
import { type Path, parsePath, writePath } from './parse-path.ts'
import type { FieldSpec } from './read-format.ts'
import { isUnfit } from './read-param.ts'
import { literalNode, resolveAll, type Target } from './resolve-path.ts'
import type { Source, Unfit } from './source.ts'

/** A value as a descriptor shows it. */
export interface Shown {
  readonly label: string
  readonly formatted: Formatted
  readonly node: ValueNode
  /** The field's path in one spelling, by which an intent names it. */
  readonly key: string
  readonly visible: 'always' | 'optional' | 'sometimes'
  /** All of a decoded value, so that it need not stand a second time. */
  readonly whole: boolean
}

/** Where fields of a group stand: `steps` as written, `target` one element. */
interface Place {
  readonly steps: Path['steps']
  readonly target: Target
  readonly title: string
}

const MAX_SHOWN = 1_000

/** What the fields of a format show, in their order; why not, where one of them does not fit what is there. */
export function listShown(source: Source, fields: readonly FieldSpec[]): readonly Shown[] | Unfit {
  const root: Place = { steps: [], target: { node: source.data, places: [], part: false }, title: '' }
  return listFields(source, fields, root)
}

function listFields(source: Source, fields: readonly FieldSpec[], place: Place): readonly Shown[] | Unfit {
  return join(
    fields.map((spec) => (spec.fields === undefined ? showField(source, spec, place) : showGroup(source, spec, place))),
  )
}

/** A group opens the lists in its path: by element, or field by field where it says `sequential`. */
function showGroup(source: Source, spec: FieldSpec, place: Place): readonly Shown[] | Unfit {
  const { fields = [], iteration } = spec
  const title = spec.label === undefined ? place.title : `${place.title}${visibleText(spec.label, 64)}: `
  const path = spec.path === undefined ? { root: '' as const, steps: [] } : parsePath(spec.path)
  const targets = path === undefined ? undefined : resolveAll(source, path, place.target)
  if (path === undefined || targets === undefined) return nothingAt(spec)
  const steps = path.root === '' ? [...place.steps, ...path.steps] : path.steps
  const places = targets.map((target) => ({ steps, target, title }))
  if (iteration === 'sequential')
    return join(fields.flatMap((field) => places.map((each) => listFields(source, [field], each))))
  if (iteration === undefined) return join(places.map((each) => listFields(source, fields, each)))
  return join(places.map((each) => bundle(fields.map((field) => listFields(source, [field], each)))))
}

/** First elements together, then second ones. */
function bundle(lists: readonly (readonly Shown[] | Unfit)[]): readonly Shown[] | Unfit {
  const whole: (readonly Shown[])[] = []
  for (const list of lists) {
    if (isUnfit(list)) return list
    whole.push(list)
  }
  const [first = []] = whole
  if (whole.some((list) => list.length !== first.length))
    return { unfit: 'lists that belong together differ in length' }
  return first.flatMap((_, index) => whole.flatMap((list) => list[index] ?? []))
}

function showField(source: Source, spec: FieldSpec, place: Place): readonly Shown[] | Unfit {
  const { visible = 'always' } = spec
  if (visible === 'never') return []
  const path = spec.path === undefined ? undefined : parsePath(spec.path)
  const targets = path === undefined ? showConstant(source, spec, place) : resolveAll(source, path, place.target)
  if (targets === undefined) return nothingAt(spec)
  const steps = path?.root === '' ? [...place.steps, ...path.steps] : (path?.steps ?? [])
  const key =
    path === undefined ? '' : writePath({ root: path.root === '' ? '#' : path.root, steps }).replace(/\.\[\]/g, '')
  const shown: Shown[] = []
  for (const [index, target] of targets.entries()) {
    const rule = typeof visible === 'string' ? undefined : visible
    if (rule !== undefined && 'mustMatch' in rule) {
      if (!isAmong(target.node, rule.mustMatch))
        return { unfit: `${labelOf(spec)} is not what the description demands` }
      continue
    }
    if (rule !== undefined && isAmong(target.node, rule.ifNotIn)) continue
    const formatted = showTarget(source, spec, place.target, target)
    if (isUnfit(formatted)) return formatted
    shown.push({
      label: `${place.title}${labelOf(spec)}${separate(spec.separator, index)}`,
      formatted,
      node: target.node,
      key,
      visible: typeof visible === 'string' ? visible : 'sometimes',
      whole: !target.part,
    })
  }
  return shown.length > MAX_SHOWN ? { unfit: `it shows more than ${MAX_SHOWN} values` } : shown
}

function showTarget(source: Source, spec: FieldSpec, base: Target, target: Target): Formatted | Unfit {
  if (spec.encryption !== undefined)
    return { text: `${visibleText(spec.encryption.fallbackLabel ?? '[Encrypted]', 64)} (can’t be read here)` }
  return (FORMATS.get(spec.format ?? 'raw') ?? formatRaw)({ source, spec, base, target })
}

function showConstant(source: Source, { value }: FieldSpec, place: Place): readonly Target[] | undefined {
  if (value === undefined || value === null) return undefined
  const path = typeof value === 'string' && value.startsWith('$.') ? parsePath(value) : undefined
  if (path !== undefined) return resolveAll(source, path, place.target)
  return [{ node: literalNode(value, '', '$'), places: [], part: false }]
}

/** Lists that are longer than is shown, and empty ones, count as they are. */
function join(lists: readonly (readonly Shown[] | Unfit)[]): readonly Shown[] | Unfit {
  const joined: Shown[] = []
  for (const list of lists) {
    if (isUnfit(list)) return list
    if (joined.length + list.length > MAX_SHOWN) return { unfit: `it shows more than ${MAX_SHOWN} values` }
    joined.push(...list)
  }
  return joined
}

function labelOf({ label, path, value }: FieldSpec): string {
  return visibleText(label ?? path ?? String(value), 64)
}

function separate(separator: string | undefined, index: number): string {
  return separator === undefined ? '' : ` ${visibleText(separator, 64).replaceAll('{index}', `${index + 1}`)}`
}

function nothingAt({ path, value }: FieldSpec): Unfit {
  return { unfit: `nothing stands at ${visibleText(path ?? String(value), 64)}` }
}
