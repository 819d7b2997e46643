import { decodeErrorResult, numberToHex } from 'viem'
import { flatHex } from './flat-hex.ts'

/** Solidity's panic codes in geth's words, which its tracer shows. */
const PANICS: { readonly [code: number]: string } = {
  0: 'generic panic',
  1: 'assert(false)',
  17: 'arithmetic underflow or overflow',
  18: 'division or modulo by zero',
  33: 'enum overflow',
  34: 'invalid encoded storage byte array accessed',
  49: 'out-of-bounds array access; popping on an empty array',
  50: 'out-of-bounds access of an array or bytesN',
  65: 'out of memory',
  81: 'uninitialized function',
}

/** What `Error(string)` or `Panic(uint256)` in revert data says; null where it is neither. */
export function revertReason(data: Uint8Array): string | null {
  try {
    const { errorName, args } = decodeErrorResult({ data: flatHex(data) })
    const [argument] = args ?? []
    if (errorName === 'Error') return typeof argument === 'string' ? argument : null
    if (typeof argument !== 'bigint') return null
    return PANICS[Number(argument)] ?? `unknown panic code: ${numberToHex(argument)}`
  } catch {
    return null
  }
}
