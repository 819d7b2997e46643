import type { Json } from '../facts/json.ts'
import { Malformed } from './malformed.ts'
import { describe, own, readAddress, readArray, readBytes, readObject, readString } from './read-json.ts'
import { type AtomicType, elementType, type FieldType, parseAtomicType, parseFieldType } from './typed-data-type.ts'
import type { Surplus, TypedData } from './wallet-request.ts'

const MAX_DEPTH = 24
const MAX_VALUES = 10_000

/** Counts what was visited, so that a message of a million values ends here and not on the screen. */
export interface Budget {
  values: number
  /** The first member that no type names. */
  surplus?: Surplus
}

/** That a value is exactly what its type says: every field there and of its type. What is not typed is noted. */
export function checkTypedValue(
  types: TypedData['types'],
  type: FieldType,
  value: Json | undefined,
  path: string,
  budget: Budget,
  depth = 0,
): void {
  budget.values += 1
  if (budget.values > MAX_VALUES) throw new Malformed(path, `more than ${MAX_VALUES} values`)
  if (depth > MAX_DEPTH) throw new Malformed(path, `nested deeper than ${MAX_DEPTH} levels`)
  if (type.dimensions.length > 0) {
    const length = type.dimensions.at(-1) ?? null
    const list = readArray(value, path)
    if (length !== null && list.length !== length)
      throw new Malformed(path, `${length} elements are declared, ${list.length} given`)
    list.forEach((item, index) => {
      checkTypedValue(types, elementType(type), item, `${path}[${index}]`, budget, depth + 1)
    })
    return
  }
  const fields = Object.hasOwn(types, type.base) ? types[type.base] : undefined
  if (fields === undefined) {
    const atomic = parseAtomicType(type.base)
    if (atomic === undefined) throw new Malformed(path, `the type ${describe(type.base)} is not declared`)
    checkAtomic(atomic, value, path)
    return
  }
  const object = readObject(value, path)
  const names = new Set(fields.map(({ name }) => name))
  const extra = Object.keys(object).find((key) => !names.has(key))
  if (extra !== undefined)
    budget.surplus ??= { path: `${path}.${extra.slice(0, 64)}`, reason: 'data that no type declares' }
  checkFields(types, type.base, object, path, budget, depth)
}

/** That every field that the struct declares is there and of its type; other keys are the caller's matter. */
export function checkFields(
  types: TypedData['types'],
  struct: string,
  object: { readonly [key: string]: Json },
  path: string,
  budget: Budget,
  depth = 0,
): void {
  for (const { name, type } of types[struct] ?? []) {
    const parsed = parseFieldType(type)
    if (parsed === undefined) throw new Malformed(`types.${struct}.${name}`, `no type: ${describe(type)}`)
    const value = own(object, name)
    if (value === undefined) throw new Malformed(`${path}.${name}`, 'declared, but missing')
    checkTypedValue(types, parsed, value, `${path}.${name}`, budget, depth + 1)
  }
}

function checkAtomic(type: AtomicType, value: Json | undefined, path: string): void {
  switch (type.kind) {
    case 'bool':
      if (typeof value !== 'boolean') throw new Malformed(path, `true or false is expected, not ${describe(value)}`)
      return
    case 'address':
      readAddress(value, path)
      return
    case 'string':
      readString(value, path)
      return
    case 'bytes':
      readBytes(value, path)
      return
    case 'fixed-bytes': {
      const given = readBytes(value, path).length / 2 - 1
      if (given !== type.size) throw new Malformed(path, `${type.size} bytes are expected, ${given} given`)
      return
    }
    case 'integer':
      checkInteger(readTypedInteger(value, path), type.signed, type.bits, path)
  }
}

/** A whole number as pages write it: a safe JSON number, decimal text, or 0x hex text. */
export function readTypedInteger(value: Json | undefined, path: string): bigint {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  if (typeof value === 'number') throw new Malformed(path, 'a number that JSON can not hold exactly')
  if (typeof value === 'string' && value.length <= 80 && /^(-?\d+|0x[0-9a-fA-F]+)$/.test(value)) return BigInt(value)
  throw new Malformed(path, `a whole number is expected, not ${describe(value)}`)
}

function checkInteger(value: bigint, signed: boolean, bits: number, path: string): void {
  const fits = signed ? BigInt.asIntN(bits, value) === value : BigInt.asUintN(bits, value) === value
  if (!fits) throw new Malformed(path, `does not fit ${signed ? 'int' : 'uint'}${bits}`)
}
