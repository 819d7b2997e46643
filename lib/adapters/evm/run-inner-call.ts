import { createAddressFromString, hexToBytes } from '@ethereumjs/util'
import type { Execution } from '../../core/simulate/execution.ts'
import type { Step } from '../../core/simulate/scenario.ts'
import { least } from './bounds.ts'
import { CallTracer } from './call-tracer.ts'
import { flatHex } from './flat-hex.ts'
import type { Machine } from './machine.ts'
import { destroy, readLog, statusOf } from './run-transaction.ts'
import { stateDiff } from './state-diff.ts'

/** What an inner call may use where the transaction around it is not known. */
const MOST_GAS = 30_000_000n

/**
 * Runs a call that a contract or an account makes in the course of somebody's transaction, and leaves the state changed:
 * no rule of transactions is checked, no nonce used and no fee paid.
 */
export async function runInnerCall(machine: Machine, step: Step): Promise<Execution> {
  const { evm, header, limits, sight, state, tracing } = machine
  state.begin()
  evm.journal.cleanJournal()
  evm.transientStorage.clear()
  const tracer = new CallTracer(limits)
  const caller = createAddressFromString(step.from)
  const to = step.to === null ? null : createAddressFromString(step.to)
  const isDelegate = step.inner === 'delegate' && to !== null
  tracing.tracer = tracer
  const { execResult: result } = await evm
    .runCall({
      block: { header: sight.header },
      origin: caller,
      caller,
      gasPrice: sight.gasPrice(header.baseFeePerGas ?? 0n),
      gasLimit: least(MOST_GAS, header.gasLimit),
      ...(to === null ? {} : { to: isDelegate ? caller : to }),
      ...(isDelegate ? { delegatecall: true, code: await state.getCode(to) } : {}),
      value: BigInt(step.value),
      data: hexToBytes(step.data),
      skipNonceIncrement: to !== null,
    })
    .finally(() => {
      tracing.tracer = null
    })
  const destroyed = await destroy(machine, result)
  await evm.journal.cleanup()
  const { root } = tracer
  return {
    ...statusOf(result, root?.revertReason ?? root?.error),
    gasUsed: `0x${result.executionGasUsed.toString(16)}`,
    returnData: flatHex(result.returnValue),
    callTree: root,
    logs: (result.logs ?? []).map(readLog),
    stateDiff: stateDiff(state, tracer.created, destroyed),
  }
}
