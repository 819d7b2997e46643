import type { Address, Hex } from '../facts/hex.ts'
import { canonicalHex, isAddress, isHex } from '../facts/hex.ts'
import type { Json } from '../facts/json.ts'
import { Malformed } from './malformed.ts'
import type { Surplus } from './wallet-request.ts'

export type JsonObject = { readonly [key: string]: Json }

const WORD = 1n << 256n

/** The own property `key`, undefined where there is none: never what a prototype says. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function readObject(value: Json | undefined, path: string): JsonObject {
  if (!isJsonObject(value)) throw new Malformed(path, `an object is expected, not ${describe(value)}`)
  return value
}

export function readArray(value: Json | undefined, path: string): readonly Json[] {
  if (!Array.isArray(value)) throw new Malformed(path, `a list is expected, not ${describe(value)}`)
  return value
}

export function readString(value: Json | undefined, path: string): string {
  if (typeof value !== 'string') throw new Malformed(path, `text is expected, not ${describe(value)}`)
  return value
}

/** The first parameter after those that a method takes, as a surplus. */
export function otherParam(list: readonly Json[], most: number): Surplus | undefined {
  return list.length > most ? { path: `params[${most}]`, reason: 'a parameter too many' } : undefined
}

/**
 * A list of `least` to `most` parameters; more than a method takes could be read by one wallet and not by another. Without
 * `most` what is too many is the caller's to tell.
 */
export function readParams(params: Json, least: number, most = Number.POSITIVE_INFINITY): readonly Json[] {
  const list = readArray(params, 'params')
  if (list.length < least) throw new Malformed('params', `${least} parameters are expected, ${list.length} given`)
  const other = otherParam(list, most)
  if (other !== undefined) throw new Malformed(other.path, other.reason)
  return list
}

/** The first key that is not `known`: a wallet may act on it, or leave it out. */
export function otherKey(object: JsonObject, known: readonly string[], path: string): Surplus | undefined {
  const other = Object.keys(object).find((key) => !known.includes(key))
  return other === undefined
    ? undefined
    : { path: `${path}.${other.slice(0, 64)}`, reason: 'not a field that is known here' }
}

/** No key but `known`: a wallet may act on what is not read here. */
export function refuseOtherKeys(object: JsonObject, known: readonly string[], path: string): void {
  const other = otherKey(object, known, path)
  if (other !== undefined) throw new Malformed(other.path, other.reason)
}

export function readAddress(value: Json | undefined, path: string): Address {
  if (!isAddress(value)) throw new Malformed(path, `an address is expected, not ${describe(value)}`)
  return canonicalHex(value)
}

/** Bytes: `0x` and an even number of hex digits. */
export function readBytes(value: Json | undefined, path: string): Hex {
  if (!isHex(value)) throw new Malformed(path, `hex bytes are expected, not ${describe(value)}`)
  if (value.length % 2 !== 0) throw new Malformed(path, 'an odd number of hex digits')
  return canonicalHex(value)
}

export function readWord(value: Json | undefined, path: string): Hex {
  const bytes = readBytes(value, path)
  if (bytes.length !== 66) throw new Malformed(path, `32 bytes are expected, ${bytes.length / 2 - 1} given`)
  return bytes
}

/** A quantity of JSON-RPC: `0x` and hex digits, up to 256 bits. Leading zeros are let through: they change nothing. */
export function readQuantity(value: Json | undefined, path: string): bigint {
  if (!isHex(value)) throw new Malformed(path, `a hex quantity with 0x is expected, not ${describe(value)}`)
  if (value.length === 2) throw new Malformed(path, 'a quantity without digits')
  const amount = value.length > 1_000 ? WORD : BigInt(value)
  if (amount >= WORD) throw new Malformed(path, 'more than 256 bits')
  return amount
}

/** A quantity that fits a JavaScript number exactly. */
export function readSmallQuantity(value: Json | undefined, path: string): number {
  const amount = readQuantity(value, path)
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) throw new Malformed(path, 'too large')
  return Number(amount)
}

/** What stands there instead, short enough for a sentence. */
export function describe(value: Json | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (value === '') return 'empty text'
  if (typeof value !== 'string') return `${typeof value} ${value}`
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
}
