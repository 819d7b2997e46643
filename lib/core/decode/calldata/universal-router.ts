import { parseAbi } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import type { CallFrame, DecodedCall, Decoder, Reading, Step } from '../decoder.ts'
import type { Scope } from '../scope.ts'
import { bytesAt, listAt, type ValueNode } from '../value-tree.ts'
import { decodeVariants } from './decode-variants.ts'
import { COMMANDS, type Command, MANAGER_CALLS } from './universal-router-commands.ts'
import { readManagerCall } from './universal-router-position-call.ts'

const ALLOW_REVERT = 0x80
const COMMAND_MASK = 0x7f
const SUB_PLAN = 'EXECUTE_SUB_PLAN'
const MAX_PLANS = 4

/** Uniswap's Universal Router: a byte a command, each with its own ABI-encoded input. */
export const universalRouterDecoder: Decoder = {
  name: 'universal-router',
  abi: parseAbi([
    'function execute(bytes commands, bytes[] inputs, uint256 deadline)',
    'function execute(bytes commands, bytes[] inputs)',
    'function executeSigned(bytes commands, bytes[] inputs, bytes32 intent, bytes32 data, bool verifySender, bytes32 nonce, bytes signature, uint256 deadline)',
  ]),
  read({ args, frame }: DecodedCall, scope) {
    const plan = readPlan(args, { frame, scope, depth: 0 })
    return { ...plan, shows: { ...plan.shows, deadline: { as: 'time', label: 'Usable until' } } }
  },
}

interface Run {
  readonly frame: CallFrame
  readonly scope: Scope
  readonly depth: number
}

function readPlan(args: ValueNode, run: Run): Reading {
  const commands = bytesAt(args, 'commands').slice(2).match(/../g) ?? []
  const inputs = listAt(args, 'inputs')
  if (commands.length !== inputs.length) return { reason: 'Not as many inputs as commands: this fails' }
  const steps = commands.map((digits, index) => {
    const at = `inputs.[${index}]`
    return readCommand({ at, code: `0x${digits}`, input: bytesAt(args, at) }, run)
  })
  return { shows: { commands: { as: 'calls' }, 'inputs.[]': { as: 'calls' } }, steps }
}

function readCommand(place: { at: string; code: Hex; input: Hex }, run: Run): Step {
  const { at, code, input } = place
  const byte = Number(code)
  const mayFail = (byte & ALLOW_REVERT) !== 0
  const manager = MANAGER_CALLS.get(byte & COMMAND_MASK)
  if (manager !== undefined) return saying(readManagerCall(manager, place, run.frame, run.scope), false, mayFail)
  const command = COMMANDS.get(byte & COMMAND_MASK)
  const unread: ValueNode = { name: 'input', type: 'bytes', path: '#', value: input }
  if (command === undefined)
    return { at, name: `command ${code}`, signature: code, code, args: unread, reading: { reason: 'Not known here' } }
  const { name, types } = command
  const decoded = decodeVariants(types, input)
  const signature = `${name}(${decoded?.types ?? types[0]})`
  if (decoded === undefined)
    return { at, name, signature, code, args: unread, reading: { reason: `The bytes do not fit ${signature}` } }
  const step = { at, name, signature, code, args: decoded.args, reading: readKnown(command, decoded.args, run) }
  return saying(step, decoded.oddity !== undefined, mayFail)
}

function readKnown(command: Command, args: ValueNode, { frame, scope, depth }: Run): Reading {
  if (command.name !== SUB_PLAN) return command.read?.(args, frame) ?? {}
  if (depth === MAX_PLANS) return { reason: 'Not read: plans are nested deeper than is read' }
  return readPlan(args, { frame, scope, depth: depth + 1 })
}

function saying(step: Step, odd: boolean, mayFail: boolean): Step {
  const { reading } = step
  const said = [reading.reason, odd && 'Not encoded in the usual way', mayFail && 'May fail alone']
  const reason = said.filter(Boolean).join('. ')
  return reason === '' ? step : { ...step, reading: { ...reading, reason } }
}
