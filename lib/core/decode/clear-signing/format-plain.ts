import { findChain } from '../../facts/chain.ts'
import { formatDuration, formatTime } from '../../facts/time.ts'
import { showValue } from '../show-value.ts'
import { visibleText } from '../visible-text.ts'
import { asInteger } from './as-value.ts'
import { formatUnitAmount } from './format-unit-amount.ts'
import type { Formatter } from './formatting.ts'

/** `raw`: as it stands. */
export const formatRaw: Formatter = ({ source, target: { node } }) => {
  if (node.value === undefined) return { unfit: 'a structure has no text of its own' }
  if (node.path === '@.from' && node.value === '') return { text: 'whoever signs' }
  return {
    text: typeof node.value === 'boolean' ? `${node.value}` : showValue(node.value, node.type, undefined, source.scope),
  }
}

/** `date`: Unix seconds, or a block's number, which is left one: when that block will be is not known here. */
export const formatDate: Formatter = ({ source, spec, target: { node } }) => {
  const value = asInteger(node)
  if (value === undefined) return { unfit: 'a date is no number' }
  if (spec.params?.encoding === 'blockheight') return { text: `block ${value}` }
  return { text: value < 0n ? formatTime(value) : showValue(value, node.type, { as: 'time' }, source.scope) }
}

/** `duration`: seconds, in words and, where the words leave some out, exactly. */
export const formatSeconds: Formatter = ({ target: { node } }) => {
  const value = asInteger(node)
  if (value === undefined) return { unfit: 'a duration is no number' }
  const [words, exact] = [formatDuration(value), `${value} second${value === 1n ? '' : 's'}`]
  return { text: words === exact ? words : `${words} (${exact})` }
}

/** `unit`: a number in a unit. */
export const formatUnit: Formatter = ({ spec, target: { node } }) => {
  const value = asInteger(node)
  const { base, decimals = 0, prefix } = spec.params ?? {}
  if (value === undefined || typeof base !== 'string') return { unfit: 'a quantity is no number, or has no unit' }
  if (typeof decimals !== 'number' || !Number.isInteger(decimals) || decimals < 0 || decimals > 77)
    return { unfit: 'the decimals of a quantity are none' }
  return { text: formatUnitAmount(value, decimals, visibleText(base.trim(), 24), prefix === true) }
}

/** `enum`: the words that the descriptor has for a value; the value itself where it has none. */
export const formatEnum: Formatter = ({ source, spec, target: { node } }) => {
  const { $ref } = spec.params ?? {}
  const name = typeof $ref === 'string' ? /^\$\.metadata\.enums\.([^.]+)$/.exec($ref)?.[1] : undefined
  const enums = source.descriptor.metadata?.enums ?? {}
  const words = name !== undefined && Object.hasOwn(enums, name) ? enums[name] : undefined
  if (words === undefined || node.value === undefined) return { unfit: 'an enumeration is not there' }
  const text = String(node.value)
  const wanted = new Set([text, String(asInteger(node) ?? text)])
  const found = Object.entries(words).find(([key]) => wanted.has(key.toLowerCase()))?.[1]
  return { text: found === undefined ? `${visibleText(text, 80)} (not named)` : visibleText(found, 128) }
}

/** `chainId`: a chain's name and number. */
export const formatChain: Formatter = ({ target: { node } }) => {
  const value = asInteger(node)
  if (value === undefined) return { unfit: 'a chain is no number' }
  const name = value < 2n ** 53n ? findChain(Number(value))?.name : undefined
  return { text: name === undefined ? `chain ${value}` : `${name} (${value})` }
}
