import type { Address } from '@ethereumjs/util'

/** EIP-7702: the code of an account that runs another's is this prefix and that other's address. */
const PREFIX = [0xef, 0x01, 0x00] as const

export function isDelegation(code: Uint8Array): boolean {
  return code.length === PREFIX.length + 20 && PREFIX.every((byte, place) => code[place] === byte)
}

export function delegationTo(delegate: Address): Uint8Array {
  return Uint8Array.from([...PREFIX, ...delegate.bytes])
}
