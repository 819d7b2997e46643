/** `0x` followed by an even number of lower-case hex digits, unless its maker says otherwise. */
export type Hex = `0x${string}`

/** 20 bytes, lower case. */
export type Address = Hex

export function isHex(value: unknown): value is Hex {
  return typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value)
}

export function isAddress(value: unknown): value is Address {
  return typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value)
}

/** Lower case, so that two spellings of one value compare equal. */
export function canonicalHex(value: Hex): Hex {
  return value.toLowerCase() as Hex
}

export function isZeroAddress(address: Address): boolean {
  return /^0x0{40}$/.test(address)
}
