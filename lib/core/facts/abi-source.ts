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
