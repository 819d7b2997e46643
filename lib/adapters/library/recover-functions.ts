import { contractInfo } from 'evmole/no_tla'
import type { Hex } from '../../core/facts/hex.ts'

/** A function that code answers to, as its instructions show it. */
export interface RecoveredFunction {
  readonly selector: Hex
  /** Canonical types, `uint256,address[]`. */
  readonly arguments: string
  readonly stateMutability: string
}

/** More than any code on a chain may have (EIP-170, EIP-7907). */
export const MAX_CODE_BYTES = 262_144

/** More than real contracts have; from hostile code the rest is left out. */
const MAX_FUNCTIONS = 4_096

/** What can be recovered from code. The wasm must have been given to evmole before; hostile code can make this slow. */
export function recoverFunctions(code: Hex): readonly RecoveredFunction[] {
  const { functions = [] } = contractInfo(code, { selectors: true, arguments: true, stateMutability: true })
  return functions.slice(0, MAX_FUNCTIONS).map((each) => ({
    selector: `0x${each.selector}`,
    arguments: each.arguments ?? '',
    stateMutability: each.stateMutability ?? 'nonpayable',
  }))
}
