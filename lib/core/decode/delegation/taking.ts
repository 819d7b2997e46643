import type { Address } from '../../facts/hex.ts'
import { formatDuration } from '../../facts/time.ts'
import type { Scope } from '../scope.ts'
import { showValue } from '../show-value.ts'
import { tickerOf } from '../ticker-of.ts'
import { readToken } from '../token.ts'

/**
 * What somebody may take of a token (null: of the chain's own coin), in base units; `start` in Unix seconds. A `stream`
 * frees `initial` at once and again each time that much has flowed (nothing at once: it flows by the second), up to `max`.
 */
export type Taking = { readonly token: Address | null } & (
  | { readonly kind: 'total'; readonly amount: bigint }
  | { readonly kind: 'period'; readonly amount: bigint; readonly duration: bigint; readonly start: bigint }
  | {
      readonly kind: 'stream'
      readonly initial: bigint
      readonly max: bigint
      readonly rate: bigint
      readonly start: bigint
    }
)

/** The highest number of 256 bits. */
export const NO_LIMIT = 2n ** 256n - 1n

/** A longer period never comes again: what it frees is all there is (an allowance is written so). */
const NEVER_AGAIN = 100n * 31_536_000n

/** All that can be taken until `end`; without an end what comes again and again has no limit: the highest number. */
export function totalOf(taking: Taking, now: bigint, end: bigint | null): bigint {
  if (taking.kind === 'total') return taking.amount
  const from = taking.start > now ? taking.start : now
  const until = end === null || end < from ? from : end
  if (taking.kind === 'period') {
    const { amount, duration, start } = taking
    if (duration > NEVER_AGAIN || amount === 0n) return amount
    if (end === null || duration === 0n) return NO_LIMIT
    return capped(amount * ((until - start) / duration - (from - start) / duration + 1n))
  }
  const { initial, max, rate, start } = taking
  if (end === null) return max
  const chunk = rate === 0n ? 0n : initial / rate
  const freed = chunk === 0n ? initial + rate * (until - start) : initial * ((until - start) / chunk + 1n)
  return freed < max ? freed : max
}

/** `up to 10 USDC in every 7 days`. */
export function describeTaking(taking: Taking, scope: Scope): string {
  const { token } = taking
  const show = (value: bigint) => {
    // What it calls itself stands in a sentence of ours: only where it could be a ticker.
    const isNamed = token === null || tickerOf(readToken(scope, token).symbol ?? '') !== null
    if (!isNamed) return `${value} base units of ${token}`
    return showValue(value, 'uint256', { as: 'amount', token, allowance: true, all: true }, scope)
  }
  switch (taking.kind) {
    case 'total':
      return `up to ${show(taking.amount)} in all`
    case 'period':
      return taking.duration > NEVER_AGAIN
        ? `up to ${show(taking.amount)} in all`
        : `up to ${show(taking.amount)} in every ${formatDuration(taking.duration)}, again and again`
    case 'stream': {
      const first = taking.initial === 0n ? '' : `${show(taking.initial)} at once and `
      const most = taking.max === NO_LIMIT ? 'without a limit' : `up to ${show(taking.max)} in all`
      return `${first}${show(taking.rate)} each second, ${most}`
    }
  }
}

function capped(amount: bigint): bigint {
  return amount < NO_LIMIT ? amount : NO_LIMIT
}
