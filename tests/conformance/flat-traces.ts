import type { CallFrame } from '../../lib/core/simulate/execution.ts'

/** One line of the flat (Parity's) form of a call tree, as far as both forms say the same. */
export interface FlatTrace {
  type: string
  action: Record<string, string>
  result?: Record<string, string> | null
  error?: string
  traceAddress: number[]
  subtraces: number
}

const PRECOMPILE = /^0x0{38}(0[1-9a-f]|1[01])$/

/** The tree as geth's flatCallTracer lists it: depth first, plain calls of precompiles left out. */
export function flattenTree(frame: CallFrame, traceAddress: number[] = []): FlatTrace[] {
  const calls = (frame.calls ?? []).filter(
    ({ type, to }) => !((type === 'CALL' || type === 'STATICCALL') && to !== undefined && PRECOMPILE.test(to)),
  )
  const own = { ...flatten(frame), traceAddress, subtraces: calls.length }
  return [own, ...calls.flatMap((call, place) => flattenTree(call, [...traceAddress, place]))]
}

function flatten(frame: CallFrame): Pick<FlatTrace, 'type' | 'action' | 'result' | 'error'> {
  const { type, from, to = '', value = '0x0', gas, gasUsed, input, output = '0x', error } = frame
  const failed = error === undefined ? {} : { error }
  if (type === 'SELFDESTRUCT') return { type: 'suicide', action: { address: from, refundAddress: to, balance: value } }
  if (type.startsWith('CREATE')) {
    const action = { from, value, gas, init: input, creationMethod: type.toLowerCase() }
    return { type: 'create', action, ...failed, ...(error ? {} : { result: { gasUsed, code: output, address: to } }) }
  }
  const action = { from, to, gas, input, callType: type.toLowerCase(), ...(type === 'STATICCALL' ? {} : { value }) }
  return { type: 'call', action, ...failed, ...(error ? {} : { result: { gasUsed, output } }) }
}

/** The same parts of a listed trace; what it was in its block, and what a failed call used, is left out. */
export function comparableTrace(trace: FlatTrace): FlatTrace {
  const { type, action, result, error, traceAddress, subtraces } = trace
  const ended = error === undefined ? (result == null ? {} : { result }) : { error }
  return { type, action, ...ended, traceAddress, subtraces }
}
