import { passes } from '../../core/request/pass-list.ts'
import { apply, getPrototype, PromisePrototype, promised } from '../primordials.ts'
import { copyPlain, NOT_PLAIN } from './copy-plain.ts'
import { isObject } from './is-object.ts'
import { methodOf } from './pin-provider.ts'
import type { Fields } from './read-call.ts'

/**
 * The short way of a plain read, which most calls are: nothing is written as text, and the wallet's own promise answers.
 * Undefined for any other call, and where it can't be gone: the long way then says why.
 */
export function passOn(raw: object, fields: Fields | null): Promise<unknown> | undefined {
  if (fields === null || !passes(fields.method)) return undefined
  try {
    const params = copyPlain(fields.params)
    const ask = methodOf(raw, 'request')
    if (params === NOT_PLAIN || ask === undefined) return undefined
    const { method } = fields
    const answer: unknown = apply(ask, raw, [params === undefined ? { method } : { method, params }])
    return isPromise(answer) ? answer : promised(answer)
  } catch {
    return undefined
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return isObject(value) && getPrototype(value) === PromisePrototype
}
