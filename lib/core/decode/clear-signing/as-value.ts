import type { Address } from '../../facts/hex.ts'
import type { ValueNode } from '../value-tree.ts'

/** A value as a whole number: numbers, parts of bytes up to 32, constants written in digits or hex. */
export function asInteger({ type, value, path }: ValueNode): bigint | undefined {
  if (typeof value === 'bigint') return value
  if (typeof value !== 'string') return undefined
  const literal =
    path.startsWith('$') || type === 'string' ? /^(?:\d{1,78}|0x[0-9a-fA-F]{1,64})$/ : /^0x[0-9a-f]{2,64}$/
  const readable = type === 'string' || (type === 'bytes' && path.endsWith(']'))
  return readable && literal.test(value) ? BigInt(value) : undefined
}

/** A value as an address: also the low 20 bytes of a word that is otherwise empty, and text that spells one. */
export function asAddress({ type, value }: ValueNode): Address | undefined {
  if (typeof value === 'bigint') {
    const hex = value < 0n ? '' : value.toString(16)
    return hex === '' || hex.length > 40 ? undefined : `0x${hex.padStart(40, '0')}`
  }
  if (typeof value !== 'string') return undefined
  const digits = /^0x(?:0{24})?([0-9a-fA-F]{40})$/.exec(value)?.[1]
  const whole = type === 'address' || type === 'string' || type.startsWith('bytes')
  return whole && digits !== undefined ? `0x${digits.toLowerCase()}` : undefined
}

/** The low 20 bytes of a word that holds an address behind something else. */
export function endingAddress({ type, value }: ValueNode): Address | undefined {
  if (type === 'uint256' && typeof value === 'bigint') return `0x${value.toString(16).padStart(64, '0').slice(-40)}`
  return type === 'bytes32' && typeof value === 'string' ? `0x${value.slice(-40)}` : undefined
}

/** Whether a value is one of a list in a descriptor, which writes numbers and hex as it likes. */
export function isAmong(node: ValueNode, list: readonly (string | number | boolean | null)[]): boolean {
  const own = canonical(String(node.value))
  return list.some((each) => canonical(String(each)) === own)
}

function canonical(text: string): string {
  const short = text.slice(0, 512).toLowerCase()
  return /^0x[0-9a-f]{1,64}$/.test(short) && short.length !== 42 ? BigInt(short).toString() : short
}
