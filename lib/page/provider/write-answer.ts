import { MAX_ANSWER_LENGTH } from '../port-messages.ts'
import { jsonStringify, sliceText } from '../primordials.ts'
import { isObject } from './is-object.ts'
import type { RpcError } from './rpc-error.ts'

/** A wallet's answer as JSON, for the record: the result, or the error's code and message. What is too long is null. */
export function writeAnswer(ok: boolean, value: unknown): string {
  try {
    const text = jsonStringify(ok ? value : readError(value)) ?? 'null'
    return text.length <= MAX_ANSWER_LENGTH ? text : 'null'
  } catch {
    return 'null'
  }
}

function readError(error: unknown): object {
  const { code, message } = (isObject(error) ? error : {}) as Partial<RpcError>
  return {
    code: typeof code === 'number' ? code : null,
    message: typeof message === 'string' ? sliceText(message, 0, 1_000) : '',
  }
}
