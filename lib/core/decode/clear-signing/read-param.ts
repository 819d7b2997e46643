import { isRecord } from '../../facts/is-record.ts'
import type { ValueNode } from '../value-tree.ts'
import type { Formatting } from './formatting.ts'
import { literalNode, resolveOne } from './resolve-path.ts'
import type { Unfit } from './source.ts'

/**
 * A parameter that may stand as a path (`tokenPath`), a constant, a path to a constant or a map by which a value chooses
 * one. Undefined: not given. Unfit: given, and leads nowhere.
 */
export function readParam(formatting: Formatting, name: string): ValueNode | Unfit | undefined {
  const { params = {} } = formatting.spec
  const path = own(params, `${name}Path`)
  if (path !== undefined) return typeof path === 'string' ? follow(formatting, path) : missing(name)
  const given = own(params, name)
  if (given === undefined) return undefined
  if (isRecord(given)) return readMap(formatting, given)
  return readConstant(formatting, given) ?? missing(name)
}

/** A parameter that lists constants, or is one of them. */
export function readListParam(formatting: Formatting, name: string): readonly ValueNode[] {
  const given = own(formatting.spec.params ?? {}, name)
  const list: readonly unknown[] = Array.isArray(given) ? given.slice(0, 64) : [given]
  return list.flatMap((each) => readConstant(formatting, each) ?? [])
}

export function isUnfit<Value extends object>(value: Value | Unfit | undefined): value is Unfit {
  return value !== undefined && 'unfit' in value
}

function readConstant({ source, base, target }: Formatting, given: unknown): ValueNode | undefined {
  if (typeof given === 'string' && given.startsWith('$.')) return resolveOne(source, given, base, target)
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') return undefined
  return literalNode(given, '', '$')
}

function readMap(formatting: Formatting, { map, keyPath }: { readonly [key: string]: unknown }): ValueNode | Unfit {
  const name = typeof map === 'string' ? /^\$\.metadata\.maps\.([^.]+)$/.exec(map)?.[1] : undefined
  const maps = formatting.source.descriptor.metadata?.maps ?? {}
  const values = name !== undefined && Object.hasOwn(maps, name) ? maps[name]?.values : undefined
  const key = typeof keyPath === 'string' ? follow(formatting, keyPath) : missing('keyPath')
  if (values === undefined || isUnfit(key)) return missing('map')
  const wanted = String(key.value).toLowerCase()
  const entry = Object.entries(values).find(([each]) => each.toLowerCase() === wanted)?.[1]
  return entry === undefined || entry === null
    ? { unfit: 'a map has no entry for this value' }
    : literalNode(entry, '', '$')
}

function follow({ source, base, target }: Formatting, path: string): ValueNode | Unfit {
  return resolveOne(source, path, base, target) ?? { unfit: `nothing stands at ${path.slice(0, 64)}` }
}

function missing(name: string): Unfit {
  return { unfit: `its parameter ${name} is not as the standard has it` }
}

function own(record: { readonly [key: string]: unknown }, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
