import { EVMError, type ExecResult, getOpcodesForHF } from '@ethereumjs/evm'
import { MEMORY_USE } from './memory-use.data.ts'
import { rulesOfFork } from './rules-of-fork.ts'
import { STACK_USE } from './stack-use.data.ts'

type RunState = NonNullable<ExecResult['runState']>

const ERRORS = EVMError.errorMessages
const STACK_LIMIT = 1024
const SSTORE = 0x55
const RETURNDATACOPY = 0x3e
/** EIP-2200: SSTORE fails at this much gas or less. */
const SENTRY_GAS = 2_300n
/** What geth's gas counting can hold. */
const MOST_MEMORY = 0x1fffffffe0n

/** Errors that geth words otherwise; those not listed read the same. */
const WORDS: { readonly [message: string]: string } = {
  [ERRORS.REVERT]: 'execution reverted',
  [ERRORS.STATIC_STATE_CHANGE]: 'write protection',
  [ERRORS.OUT_OF_RANGE]: 'return data out of bounds',
  [ERRORS.CREATE_COLLISION]: 'contract address collision',
  [ERRORS.CODESIZE_EXCEEDS_MAXIMUM]: 'max code size exceeded',
  [ERRORS.CODESTORE_OUT_OF_GAS]: 'contract creation code storage out of gas',
  [ERRORS.INVALID_BYTECODE_RESULT]: 'invalid code: must not begin with 0xef',
  [ERRORS.INITCODE_SIZE_VIOLATION]: 'out of gas: max initcode size exceeded',
  [ERRORS.INVALID_COMMITMENT]: 'mismatched versioned hash',
  [ERRORS.INVALID_PROOF]: 'error verifying kzg proof',
  [ERRORS.INSUFFICIENT_BALANCE]: 'insufficient balance for transfer',
}

/** How geth's tracer words the way in which a frame ended; null where it ended well. */
export function gethError(result: ExecResult, isCreate: boolean): string | null {
  const message = result.exceptionError?.error
  if (message === undefined) return null
  const { runState } = result
  // Without a state of its own it was a precompile, or a creation that never began.
  if (runState === undefined)
    return message === ERRORS.OUT_OF_RANGE ? 'invalid final flag' : (WORDS[message] ?? message)
  if (message === ERRORS.OUT_OF_GAS) return outOfGas(runState, isCreate)
  if (message === ERRORS.INVALID_OPCODE) return `invalid opcode: ${nameOf(runState.opCode)}`
  // The library appends where it was.
  if (message.startsWith(ERRORS.INVALID_JUMP)) return 'invalid jump destination'
  if (message === ERRORS.STACK_UNDERFLOW) return underflow(runState)
  if (message === ERRORS.STACK_OVERFLOW) {
    const [, , takes = 0, gives = 0] = useOf(runState.opCode) ?? []
    return `stack limit reached ${runState.stack.length} (${STACK_LIMIT + takes - gives})`
  }
  return WORDS[message] ?? message
}

function outOfGas(runState: RunState, isCreate: boolean): string {
  // The interpreter had ended with its output: it was the deposit of the code that could not be paid.
  if (isCreate && 'returnValue' in runState && runState.returnValue !== undefined) {
    return WORDS[ERRORS.CODESTORE_OUT_OF_GAS] ?? ERRORS.OUT_OF_GAS
  }
  if (runState.stack.length < (useOf(runState.opCode)?.[2] ?? 0)) return underflow(runState)
  if (runState.opCode === RETURNDATACOPY) {
    const [, offset = 0n, length = 0n] = runState.stack.peek(3)
    if (offset + length > BigInt(runState.returnBytes.length)) return 'return data out of bounds'
  }
  const beyond = beyondMemory(runState)
  if (beyond !== null) return beyond
  const { common } = runState.interpreter._evm
  // A charge that could not be paid leaves no gas; this check leaves what there was.
  const sentry = runState.gasLeft > 0n && runState.gasLeft <= SENTRY_GAS
  if (runState.opCode === SSTORE && sentry && common.gteHardfork('istanbul')) {
    return 'out of gas: not enough gas for reentrancy sentry'
  }
  return ERRORS.OUT_OF_GAS
}

/** No gas pays for memory that no machine has: geth says so before it counts. */
function beyondMemory({ opCode, stack }: RunState): string | null {
  const values = stack.getStack().toReversed()
  for (const part of MEMORY_USE.get(opCode) ?? []) {
    const length = 'bytes' in part ? part.bytes : (values[part.length] ?? 0n)
    if (length === 0n) continue
    const end = (values[part.offset] ?? 0n) + length
    if (end >= 1n << 64n) return 'gas uint64 overflow'
    if (end > MOST_MEMORY) return 'out of gas: gas uint64 overflow'
  }
  return null
}

function underflow(runState: RunState): string {
  return `stack underflow (${runState.stack.length} <=> ${useOf(runState.opCode)?.[2] ?? 0})`
}

function useOf(opcode: number) {
  return STACK_USE.find(([first, last]) => opcode >= first && opcode <= last)
}

/** Opcodes that the fork lacks still have the name that later forks gave them. */
function nameOf(opcode: number): string {
  if (opcode === 0xfe) return 'INVALID'
  const { opcodes } = getOpcodesForHF(rulesOfFork(1, 'osaka'))
  return opcodes.get(opcode)?.fullName ?? `opcode 0x${opcode.toString(16)} not defined`
}
