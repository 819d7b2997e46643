import { formatAmount } from '../../facts/amount.ts'
import { findChain } from '../../facts/chain.ts'
import { visibleText } from '../visible-text.ts'
import { asAddress, asInteger } from './as-value.ts'
import { describeToken } from './describe-token.ts'
import type { Formatted, Formatter } from './formatting.ts'
import { isUnfit, readListParam, readParam } from './read-param.ts'

/** A chain that is not known here counts its coin as nearly all do. */
const UNKNOWN_COIN = { coin: 'native coin', decimals: 18 }

/** `amount`: in the chain's own coin. */
export const formatNative: Formatter = ({ source, target }) => {
  const value = asInteger(target.node)
  return value === undefined ? { unfit: 'an amount is no number' } : showNative(value, source.container.chainId)
}

/** `tokenAmount`: in units of a token, whose address stands in the data or in the descriptor. */
export const formatTokenAmount: Formatter = (formatting) => {
  const { source, spec, target } = formatting
  const value = asInteger(target.node)
  if (value === undefined) return { unfit: 'an amount is no number' }
  const [token, chain] = [readParam(formatting, 'token'), readParam(formatting, 'chainId')]
  if (isUnfit(token)) return token
  if (isUnfit(chain)) return chain
  const chainId = chain === undefined ? source.container.chainId : Number(asInteger(chain) ?? 0n)
  const threshold = readListParam(formatting, 'threshold').map(asInteger)[0]
  const unlimited = threshold !== undefined && value >= threshold
  const { message } = spec.params ?? {}
  const much = typeof message === 'string' ? visibleText(message, 64) : 'Unlimited'
  const address = token === undefined ? undefined : asAddress(token)
  if (address === undefined) return { text: unlimited ? much : `${value} base units of an unknown token` }
  if (readListParam(formatting, 'nativeCurrencyAddress').some((native) => asAddress(native) === address))
    return unlimited ? { text: `${much} ${coinOf(chainId).coin}` } : showNative(value, chainId)
  const { symbol, decimals, factIds } = describeToken(source, chainId, address)
  const unit = symbol ?? `of ${address}`
  if (unlimited) return { text: `${much} ${unit}`, from: factIds }
  if (decimals === null) return { text: `${value} base units of ${symbol ?? address}`, from: factIds }
  return { text: `${formatAmount(value, decimals)} ${unit}`, from: factIds }
}

function showNative(value: bigint, chainId: number): Formatted {
  const { coin, decimals } = coinOf(chainId)
  return { text: `${formatAmount(value, decimals)} ${coin}` }
}

function coinOf(chainId: number): { readonly coin: string; readonly decimals: number } {
  return findChain(chainId) ?? UNKNOWN_COIN
}
