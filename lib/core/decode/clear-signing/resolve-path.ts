import { isRecord } from '../../facts/is-record.ts'
import type { Json } from '../../facts/json.ts'
import type { Leaf, ValueNode } from '../value-tree.ts'
import { type Path, parsePath, type Step } from './parse-path.ts'
import { sliceLeaf } from './slice-leaf.ts'
import type { Source } from './source.ts'

/** A value that a path leads to. `places`: which element of each list on the way; `part`: some bytes of a value alone. */
export interface Target {
  readonly node: ValueNode
  readonly places: readonly number[]
  readonly part: boolean
}

const MAX_TARGETS = 4_096

/** All values at a path, lists opened element by element; undefined where it leads nowhere. `base`: where relative paths start. */
export function resolveAll(source: Source, path: Path, base: Target): readonly Target[] | undefined {
  const start = startOf(source, path, base)
  return start === undefined ? undefined : walk([start], path.steps, undefined)
}

/**
 * The one value at a path that a parameter names. In lists it takes the element of the value that is being formatted:
 * `limits.[].token` beside `limits.[].limit`.
 */
export function resolveOne(source: Source, text: string, base: Target, beside: Target): ValueNode | undefined {
  const path = parsePath(text)
  const start = path === undefined ? undefined : startOf(source, path, base)
  if (path === undefined || start === undefined) return undefined
  const places = path.root === '' ? beside.places.slice(base.places.length) : beside.places
  const found = walk([start], path.steps, places)
  return found?.length === 1 ? found[0]?.node : undefined
}

function startOf({ descriptor, data, container }: Source, path: Path, base: Target): Target | undefined {
  const at = (node: ValueNode | undefined) => (node === undefined ? undefined : { node, places: [], part: false })
  if (path.root === '') return base
  if (path.root === '#') return at(data)
  if (path.root === '@') return at({ name: '', type: 'tuple', path: '@', items: listContainer(container) })
  return at(readTree(descriptor, '', '$'))
}

function listContainer({ from, to, value, chainId }: Source['container']): ValueNode[] {
  const leaf = (name: string, type: string, own: Leaf): ValueNode => ({ name, type, path: `@.${name}`, value: own })
  return [
    from === null ? leaf('from', 'string', '') : leaf('from', 'address', from),
    leaf('to', 'address', to),
    leaf('value', 'uint256', value),
    leaf('chainId', 'uint256', BigInt(chainId)),
  ]
}

/** The descriptor's own values, opened as far as a path goes into them. */
function readTree(value: unknown, name: string, path: string): ValueNode | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return literalNode(value, name, path)
  if (!isRecord(value)) return undefined
  const node = { name, type: 'tuple', path }
  return {
    ...node,
    get items() {
      return Object.entries(value).flatMap(([key, own]) => readTree(own, key, `${path}.${key}`) ?? [])
    },
  }
}

/** A constant as a value: an address where it is written as one, else a number, a boolean or text. */
export function literalNode(value: Exclude<Json, null | object>, name: string, path: string): ValueNode {
  const leaf = (type: string, own: Leaf): ValueNode => ({ name, type, path, value: own })
  if (typeof value === 'boolean') return leaf('bool', value)
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? leaf('int256', BigInt(value)) : leaf('string', `${value}`)
  return /^0x[0-9a-fA-F]{40}$/.test(value) ? leaf('address', value.toLowerCase()) : leaf('string', value)
}

function walk(
  from: readonly Target[],
  steps: readonly Step[],
  beside: readonly number[] | undefined,
): readonly Target[] | undefined {
  let targets: readonly Target[] = from
  let left = beside
  const open = (step: Extract<Step, { kind: 'slice' }>): readonly Target[] | undefined => {
    const opened = targets.map((target) => openList(target, step))
    if (opened.some((each) => each === undefined)) return undefined
    const [place, ...rest] = left ?? []
    left = left === undefined ? undefined : rest
    return opened.flatMap((each) => (place === undefined ? (each ?? []) : (each ?? []).slice(place, place + 1)))
  }
  for (const step of steps) {
    const next =
      step.kind === 'slice' && targets.some(({ node }) => node.items !== undefined) ? open(step) : each(targets, step)
    if (next === undefined || next.length > MAX_TARGETS) return undefined
    targets = next
  }
  while (targets.some(({ node }) => node.type.endsWith(']'))) {
    const next = open({ kind: 'slice' })
    if (next === undefined || next.length > MAX_TARGETS) return undefined
    targets = next
  }
  return targets
}

function each(targets: readonly Target[], step: Step): readonly Target[] | undefined {
  const stepped = targets.map(({ node, places, part }) => {
    if (step.kind === 'slice') {
      const own = node.value === undefined ? undefined : sliceLeaf(node, node.value, step)
      return own === undefined ? undefined : { node: own, places, part: true }
    }
    const own = step.kind === 'name' ? node.items?.find(({ name }) => name === step.name) : node.items?.at(step.place)
    return own === undefined ? undefined : { node: own, places, part }
  })
  return stepped.every((one) => one !== undefined) ? stepped : undefined
}

function openList(
  { node, places, part }: Target,
  { start, end }: Extract<Step, { kind: 'slice' }>,
): Target[] | undefined {
  if (node.items === undefined || !node.type.endsWith(']')) return undefined
  return node.items.slice(start, end).map((item, place) => ({ node: item, places: [...places, place], part }))
}
