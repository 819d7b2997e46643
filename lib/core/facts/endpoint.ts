import { isRecord } from './is-record.ts'

/** A chain's JSON-RPC endpoint that the user chose. `ownNode`: the user says that it is their own. */
export interface Endpoint {
  readonly chainId: number
  readonly url: string
  readonly ownNode: boolean
}

/** Checked by hand, as all that small pages read from storage: zod would be most of what they load. */
export function isEndpoint(value: unknown): value is Endpoint {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value.chainId) &&
    Number(value.chainId) > 0 &&
    typeof value.url === 'string' &&
    value.url.length <= 2048 &&
    /^(https?|wss?):$/.test(URL.parse(value.url)?.protocol ?? '') &&
    typeof value.ownNode === 'boolean'
  )
}
