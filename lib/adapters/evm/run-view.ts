import { bytesToHex, createAddressFromString, hexToBytes } from '@ethereumjs/util'
import type { Address, Hex } from '../../core/facts/hex.ts'
import type { Machine } from './machine.ts'

/** What one question may cost; honest tokens answer for a few thousand. */
const VIEW_GAS = 5_000_000n

/** Asks a contract without changing anything, as `caller`. */
export async function runView(
  { evm, sight, state }: Machine,
  caller: Address,
  call: { readonly to: Address; readonly data: Hex },
): Promise<{ readonly ok: boolean; readonly returnData: Hex }> {
  state.begin()
  evm.journal.cleanJournal()
  evm.transientStorage.clear()
  await state.checkpoint()
  const { execResult } = await evm.runCall({
    block: { header: sight.header },
    origin: createAddressFromString(caller),
    caller: createAddressFromString(caller),
    gasLimit: VIEW_GAS,
    to: createAddressFromString(call.to),
    data: hexToBytes(call.data),
    isStatic: true,
    skipNonceIncrement: true,
  })
  await state.revert()
  return { ok: execResult.exceptionError === undefined, returnData: bytesToHex(execResult.returnValue) }
}
