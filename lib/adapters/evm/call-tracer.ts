import type { EVMResult, ExecResult, Message } from '@ethereumjs/evm'
import { numberToHex } from 'viem'
import type { Address } from '../../core/facts/hex.ts'
import type { CallFrame } from '../../core/simulate/execution.ts'
import { flatHex } from './flat-hex.ts'
import { gethError } from './geth-error.ts'
import type { Limits } from './limits.ts'
import { revertReason } from './revert-reason.ts'

/**
 * Builds the call tree of one transaction in the shape of geth's callTracer from the EVM's frame events. The kind of a
 * call is not in the event, so the opcode that makes it is announced first.
 */
export class CallTracer {
  /** Contracts whose creation was tried. */
  readonly created = new Set<Address>()
  root: CallFrame | null = null
  /** The opcode that is about to open a frame. */
  announced: string | null = null
  readonly #limits: Limits
  readonly #open: CallFrame[] = []

  constructor(limits: Limits) {
    this.#limits = limits
  }

  enter(message: Message): void {
    const type = this.announced ?? (message.to === undefined ? 'CREATE' : 'CALL')
    this.announced = null
    this.#limits.spend(message.data.length)
    const target = message._codeAddress ?? message.to
    const frame: CallFrame = {
      type,
      from: (message.delegatecall && message.to !== undefined ? message.to : message.caller).toString(),
      ...(target === undefined ? {} : { to: target.toString() }),
      ...(type === 'STATICCALL' ? {} : { value: numberToHex(message.value) }),
      gas: numberToHex(message.gasLimit),
      gasUsed: '0x0',
      input: flatHex(message.data),
    }
    this.#keep(frame)
    this.#open.push(frame)
  }

  leave({ execResult, createdAddress }: EVMResult): void {
    const frame = this.#open.pop()
    if (frame === undefined) return
    frame.gasUsed = numberToHex(execResult.executionGasUsed)
    const isCreate = frame.type.startsWith('CREATE')
    if (createdAddress !== undefined) this.created.add(createdAddress.toString())
    const error = gethError(execResult, isCreate)
    if (error === null) {
      if (isCreate && createdAddress !== undefined) frame.to = createdAddress.toString()
      this.#keepOutput(frame, execResult)
      return
    }
    frame.error = error
    if (error !== 'execution reverted') return
    this.#keepOutput(frame, execResult)
    const reason = revertReason(execResult.returnValue)
    if (reason !== null) frame.revertReason = reason
  }

  /** Adds a frame under the open one that ended where it began. */
  add(frame: CallFrame): void {
    this.#limits.spend(frame.input.length / 2)
    this.#keep(frame)
  }

  #keep(frame: CallFrame): void {
    const parent = this.#open.at(-1)
    if (parent === undefined) {
      this.root ??= frame
      return
    }
    parent.calls ??= []
    parent.calls.push(frame)
  }

  #keepOutput(frame: CallFrame, { returnValue }: ExecResult): void {
    if (returnValue.length === 0) return
    this.#limits.hold(returnValue.length)
    frame.output = flatHex(returnValue)
  }
}
