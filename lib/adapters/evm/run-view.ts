import type { Address, Hex } from '../../core/facts/hex.ts'
import { askContract } from './ask-contract.ts'
import type { Machine } from './machine.ts'

/** What one question may cost; honest tokens answer for a few thousand. */
const VIEW_GAS = 5_000_000n

/** Asks a contract without changing anything, as `caller`, in a transaction of its own. */
export async function runView(
  machine: Machine,
  caller: Address,
  call: { readonly to: Address; readonly data: Hex },
): Promise<{ readonly ok: boolean; readonly returnData: Hex }> {
  const { evm, state } = machine
  state.begin()
  evm.journal.cleanJournal()
  evm.transientStorage.clear()
  return askContract(machine, caller, call, VIEW_GAS)
}
