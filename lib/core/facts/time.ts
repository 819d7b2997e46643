/** The last second that a date with four digits of year can name. */
const LAST_SECOND = 253_402_300_799n

const UNITS = [
  ['year', 31_536_000n],
  ['day', 86_400n],
  ['hour', 3_600n],
  ['minute', 60n],
  ['second', 1n],
] as const

/** Unix seconds as `2024-08-05 15:12:22 UTC`; a moment after the year 9999 as `never (after the year 9999)`. */
export function formatTime(seconds: bigint): string {
  if (seconds > LAST_SECOND) return 'never (after the year 9999)'
  if (seconds < 0n) return `${seconds} seconds before 1970`
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** A length of time in its two largest units: `3 days 4 hours`. A year has 365 days. */
export function formatDuration(seconds: bigint): string {
  if (seconds < 0n) return `minus ${formatDuration(-seconds)}`
  const parts: string[] = []
  let rest = seconds
  for (const [name, length] of UNITS) {
    const count = rest / length
    rest %= length
    if (count > 0n && parts.length < 2) parts.push(`${count} ${name}${count === 1n ? '' : 's'}`)
  }
  return parts.length === 0 ? '0 seconds' : parts.join(' ')
}
