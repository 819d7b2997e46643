import { parseAbi, parseAbiParameters } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import { decodeParameters } from '../decode-arguments.ts'
import type { CallFrame, DecodedCall, Decoder, Reading, Step } from '../decoder.ts'
import { bytesAt, listAt, type ValueNode } from '../value-tree.ts'
import { COMMANDS, type Command } from './universal-router-commands.ts'

const ALLOW_REVERT = 0x80
const COMMAND_MASK = 0x7f
const SUB_PLAN = 0x21
const MAX_PLANS = 4

/** Uniswap's Universal Router: a byte a command, each with its own ABI-encoded input. */
export const universalRouterDecoder: Decoder = {
  name: 'universal-router',
  abi: parseAbi([
    'function execute(bytes commands, bytes[] inputs, uint256 deadline)',
    'function execute(bytes commands, bytes[] inputs)',
  ]),
  read({ args, frame }: DecodedCall) {
    const plan = readPlan(args, frame, 0)
    return { ...plan, shows: { ...plan.shows, deadline: { as: 'time', label: 'Usable until' } } }
  },
}

function readPlan(args: ValueNode, frame: CallFrame, depth: number): Reading {
  const commands = bytesAt(args, 'commands').slice(2).match(/../g) ?? []
  const inputs = listAt(args, 'inputs')
  if (commands.length !== inputs.length) return { reason: 'Not as many inputs as commands: this fails' }
  const steps = commands.map((digits, index) => {
    const input = bytesAt(args, `inputs.[${index}]`)
    return readCommand(Number.parseInt(digits, 16), input, `inputs.[${index}]`, frame, depth)
  })
  return { shows: { commands: { as: 'calls' }, 'inputs.[]': { as: 'calls' } }, steps }
}

function readCommand(byte: number, input: Hex, at: string, frame: CallFrame, depth: number): Step {
  const number = byte & COMMAND_MASK
  const code: Hex = `0x${byte.toString(16).padStart(2, '0')}`
  const command = COMMANDS.get(number)
  const unread: ValueNode = { name: 'input', type: 'bytes', path: '#', value: input }
  if (number === SUB_PLAN && depth < MAX_PLANS) return readSubPlan(input, at, code, frame, depth)
  if (command === undefined)
    return { at, name: `command ${code}`, signature: code, code, args: unread, reading: { reason: 'Not known here' } }
  const { name, types } = command
  const signature = `${name}(${types})`
  const decoded = decodeParameters(parseAbiParameters(types), input)
  if (decoded === undefined)
    return { at, name, signature, code, args: unread, reading: { reason: `The bytes do not fit ${signature}` } }
  const reading = readKnown(command, decoded.args, frame, (byte & ALLOW_REVERT) !== 0)
  return { at, name, signature, code, args: decoded.args, reading }
}

function readKnown(command: Command, args: ValueNode, frame: CallFrame, mayFail: boolean): Reading {
  const reading = command.read?.(args, frame) ?? {}
  return mayFail ? { ...reading, reason: [reading.reason, 'May fail alone'].filter(Boolean).join('. ') } : reading
}

function readSubPlan(input: Hex, at: string, code: Hex, frame: CallFrame, depth: number): Step {
  const types = 'bytes commands, bytes[] inputs'
  const name = 'EXECUTE_SUB_PLAN'
  const decoded = decodeParameters(parseAbiParameters(types), input)
  const args: ValueNode = decoded?.args ?? { name: 'input', type: 'bytes', path: '#', value: input }
  const reading = decoded === undefined ? { reason: 'Not readable' } : readPlan(args, frame, depth + 1)
  return { at, name, signature: `${name}(${types})`, code, args, reading }
}
