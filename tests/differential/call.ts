import { type Contract, encodeCall } from '../world/protocols/contract.ts'
import type { Action } from './plan.ts'

/** A call of a contract's function as an action. */
export function call(contract: Contract, functionName: string, args: readonly unknown[], value = 0n): Action {
  return { to: contract.address, data: encodeCall(contract, functionName, args), value }
}
