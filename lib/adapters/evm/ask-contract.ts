import { createAddressFromString, hexToBytes } from '@ethereumjs/util'
import type { Address, Hex } from '../../core/facts/hex.ts'
import { flatHex } from './flat-hex.ts'
import type { Machine } from './machine.ts'

/** Asks a contract without changing anything, as `caller`, on the state as it stands in the middle of a transaction or after. */
export async function askContract(
  { evm, sight, state }: Machine,
  caller: Address,
  call: { readonly to: Address; readonly data: Hex },
  gasLimit: bigint,
): Promise<{ readonly ok: boolean; readonly returnData: Hex }> {
  await state.checkpoint()
  const { execResult } = await evm.runCall({
    block: { header: sight.header },
    origin: createAddressFromString(caller),
    caller: createAddressFromString(caller),
    gasLimit,
    to: createAddressFromString(call.to),
    data: hexToBytes(call.data),
    isStatic: true,
    skipNonceIncrement: true,
  })
  await state.revert()
  return { ok: execResult.exceptionError === undefined, returnData: flatHex(execResult.returnValue) }
}
