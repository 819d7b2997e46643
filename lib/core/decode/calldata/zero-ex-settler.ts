import { toFunctionSelector, toFunctionSignature } from 'viem/utils'
import { isZeroAddress } from '../../facts/hex.ts'
import { decodeArguments } from '../decode-arguments.ts'
import type { CallFrame, DecodedCall, Decoder, Reading, Step } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { coinAt, payAct } from './currency.ts'
import { SETTLER_ACTIONS, ZERO_EX_SETTLER_ABI } from './zero-ex-settler.data.ts'

const ACTIONS = new Map(SETTLER_ACTIONS.map((fn) => [toFunctionSelector(fn), fn] as const))

/** 0x's Settler: its plan, action by action; and AllowanceHolder, which lets one contract take an amount for one call. */
export const zeroExSettlerDecoder: Decoder = {
  name: 'zero-ex-settler',
  abi: ZERO_EX_SETTLER_ABI,
  read(call) {
    return call.name === 'exec' ? readExec(call) : readPlan(call)
  },
}

/** `operator` may take as much of the caller's allowance, while this call lasts. */
function readExec({ args, frame }: DecodedCall): Reading {
  const [operator, token, amount] = [addressAt(args, 'operator'), addressAt(args, 'token'), uintAt(args, 'amount')]
  const target = addressAt(args, 'target')
  const inner = innerFrame(frame.from, target, frame.delegated ? 0n : frame.value, bytesAt(args, 'data'), false)
  return {
    shows: { amount: { as: 'amount', token, label: 'May be taken' }, data: { as: 'calls' } },
    acts: amount === 0n || isZeroAddress(token) ? [] : [payAct(token, frame.from, operator, amount)],
    calls: [{ at: 'data', frame: inner }],
    spendsValue: !frame.delegated,
    ...(operator === target ? {} : { reason: 'What may take the tokens is not what is called' }),
  }
}

/** What comes out in the end, and to whom; a recipient of zero leaves it to the actions. */
function readPlan({ args, name, frame }: DecodedCall): Reading {
  const [recipient, token] = [addressAt(args, 'slippage.recipient'), coinAt(args, 'slippage.buyToken')]
  const least = uintAt(args, 'slippage.minAmountOut')
  const open = isZeroAddress(recipient)
  const permits = name === 'executeWithPermit' ? ['Also brings a signed permission that is not read'] : []
  const reasons = [...permits, ...(open ? ['Only the actions say who is paid'] : [])]
  return {
    shows: {
      'slippage.minAmountOut': { as: 'amount', token, label: 'Receive at least' },
      'slippage.recipient': { as: 'plain', label: 'Recipient' },
      'actions.[]': { as: 'calls' },
    },
    acts: open ? [] : [payAct(token, frame.self, recipient, least)],
    steps: listAt(args, 'actions').map((_, index) => readAction(bytesAt(args, `actions.[${index}]`), index, frame)),
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
  }
}

function readAction(data: `0x${string}`, index: number, frame: CallFrame): Step {
  const [at, code] = [`actions.[${index}]`, data.slice(0, 10) as `0x${string}`]
  const fn = ACTIONS.get(code)
  const decoded = fn === undefined ? undefined : decodeArguments(fn, data)
  if (fn === undefined || decoded === undefined) {
    const args: ValueNode = { name: 'action', type: 'bytes', path: '#', value: data }
    return { at, name: `action ${code}`, signature: code, code, args, reading: { reason: 'Not known here' } }
  }
  const step = { at, name: fn.name, signature: toFunctionSignature(fn), code, args: decoded.args }
  return { ...step, reading: readKnown(fn.name, decoded.args, frame) }
}

/** An action that draws on the caller's own tokens names them in a permission; the others use what Settler holds. */
function readKnown(name: string, args: ValueNode, frame: CallFrame): Reading {
  const own = name === 'RFQ' ? undefined : ['permit', 'takerPermit'].find((path) => nodeAt(args, path) !== undefined)
  const shows = {
    recipient: { as: 'plain', label: 'Recipient' },
    ppm: { as: 'plain', label: 'Share in millionths' },
  } as const
  if (own === undefined) return { shows }
  const [token, amount] = [addressAt(args, `${own}.permitted.token`), uintAt(args, `${own}.permitted.amount`)]
  const to = name === 'TRANSFER_FROM' ? addressAt(args, 'recipient') : null
  const amounts = { [`${own}.permitted.amount`]: { as: 'amount', token, label: 'Pay at most' } } as const
  return { shows: { ...shows, ...amounts }, acts: [payAct(token, frame.from, to, amount)] }
}
