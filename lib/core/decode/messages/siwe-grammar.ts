// RFC 3986 and RFC 3339 as regular expressions, in the names of their grammars.
const UNRESERVED = 'A-Za-z0-9\\-._~'
const SUB_DELIMS = "!$&'()*+,;="
const PCT = '%[0-9A-Fa-f]{2}'
const PCHAR = `(?:[${UNRESERVED}${SUB_DELIMS}:@]|${PCT})`
const USERINFO = `(?:[${UNRESERVED}${SUB_DELIMS}:]|${PCT})*`
const REG_NAME = `(?:[${UNRESERVED}${SUB_DELIMS}]|${PCT})`
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`
const H16 = '[0-9A-Fa-f]{1,4}'
const LS32 = `(?:${H16}:${H16}|${IPV4})`
const IPV6 = [
  `(?:${H16}:){6}${LS32}`,
  `::(?:${H16}:){5}${LS32}`,
  `(?:${H16})?::(?:${H16}:){4}${LS32}`,
  `(?:(?:${H16}:){0,1}${H16})?::(?:${H16}:){3}${LS32}`,
  `(?:(?:${H16}:){0,2}${H16})?::(?:${H16}:){2}${LS32}`,
  `(?:(?:${H16}:){0,3}${H16})?::${H16}:${LS32}`,
  `(?:(?:${H16}:){0,4}${H16})?::${LS32}`,
  `(?:(?:${H16}:){0,5}${H16})?::${H16}`,
  `(?:(?:${H16}:){0,6}${H16})?::`,
].join('|')
const IP_FUTURE = `v[0-9A-Fa-f]+\\.[${UNRESERVED}${SUB_DELIMS}:]+`
const host = (least: '+' | '*') => `(?:\\[(?:${IPV6}|${IP_FUTURE})\\]|${REG_NAME}${least})`
const authority = (least: '+' | '*') => `(?:${USERINFO}@)?${host(least)}(?::\\d*)?`
const SCHEME = '[A-Za-z][A-Za-z0-9+\\-.]*'
const ABEMPTY = `(?:/${PCHAR}*)*`
const HIER = `(?://${authority('*')}${ABEMPTY}|/(?:${PCHAR}+${ABEMPTY})?|${PCHAR}+${ABEMPTY}|)`

const exactly = (pattern: string) => new RegExp(`^(?:${pattern})$`)

/** A URI with its scheme (RFC 3986). */
export const URI = exactly(`${SCHEME}:${HIER}(?:\\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?`)

/** `[ scheme "://" ] authority`; a domain without a host names nobody. */
export const ORIGIN = new RegExp(`^(?:(${SCHEME})://)?(${authority('+')})$`)

/** `1*( reserved / unreserved / " " )`. */
export const STATEMENT = exactly(`[${UNRESERVED}${SUB_DELIMS}:/?#\\[\\]@ ]+`)

export const REQUEST_ID = exactly(`${PCHAR}*`)

const DATE_TIME =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i

/** A date and time of RFC 3339, on a day that its month has. */
export function isDateTime(text: string): boolean {
  const [, year, month, day] = DATE_TIME.exec(text) ?? []
  if (year === undefined || month === undefined) return false
  return Number(day) <= new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
}
