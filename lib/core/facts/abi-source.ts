/**
 * What is offered to whoever switches it on: Sourcify's lookup of a contract (`GET /v2/contract/{chainId}/{address}`,
 * docs.sourcify.dev), asked for metadata alone.
 */
export const DEFAULT_ABI_SOURCE = 'https://sourcify.dev/server/v2/contract/{chainId}/{address}?fields=metadata'

/** Where to ask what a contract's publisher says of it: a URL with places for `{chainId}` and `{address}`. */
export function isAbiSource(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2_048) return false
  if (!value.includes('{chainId}') || !value.includes('{address}')) return false
  const url = URL.parse(value)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    !/[{}]/.test(url.host)
  )
}
