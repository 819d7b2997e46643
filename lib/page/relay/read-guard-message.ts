import {
  type GuardMessage,
  MAX_ANSWER_LENGTH,
  MAX_METHOD_LENGTH,
  MAX_PARAMS_BYTES,
  MAX_PROVIDER_LENGTHS,
  type ProviderInfo,
} from '../port-messages.ts'

type Fields = { readonly [key: string]: unknown }

const isText = (value: unknown, limit: number): value is string => typeof value === 'string' && value.length <= limit
const isTextOrNull = (value: unknown, limit: number): value is string | null => value === null || isText(value, limit)
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** Reads what came from the page's world; a page can forge all of it. Copies what fits the contract, else null. */
export function readGuardMessage(data: unknown): GuardMessage | null {
  if (!isRecord(data)) return null
  if (data.type === 'guard.ping') return { type: data.type }
  if (data.type === 'guard.started') return { type: data.type, late: data.late === true }
  const { type, id, chainId, account, method, text, ok, value } = data
  if (!isText(id, 64) || id === '') return null
  if (type === 'request.clicked') return { type, id }
  if (type === 'request.answered') {
    return typeof ok === 'boolean' && isText(value, MAX_ANSWER_LENGTH) ? { type, id, ok, value } : null
  }
  if (!isTextOrNull(chainId, 66) || !isTextOrNull(account, 42)) return null
  if (type === 'request.context') return { type, id, chainId, account }
  if (type !== 'request.hold') return null
  const provider = readProvider(data.provider)
  if (provider === null || !isText(method, MAX_METHOD_LENGTH) || !isText(text, MAX_PARAMS_BYTES)) return null
  return { type, id, provider, method, text, chainId, account }
}

function readProvider(value: unknown): ProviderInfo | null {
  if (!isRecord(value)) return null
  const { name, rdns, uuid } = value
  return {
    ...(typeof name === 'string' ? { name: name.slice(0, MAX_PROVIDER_LENGTHS.name) } : {}),
    ...(typeof rdns === 'string' ? { rdns: rdns.slice(0, MAX_PROVIDER_LENGTHS.rdns) } : {}),
    ...(typeof uuid === 'string' ? { uuid: uuid.slice(0, MAX_PROVIDER_LENGTHS.uuid) } : {}),
  }
}
