import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt } from '../value-tree.ts'
import { resolveRecipient } from './router-recipient.ts'
import { UNISWAP_V3_ABI } from './uniswap-v3.data.ts'
import { endsOfV3Path } from './v3-path.ts'

/**
 * Uniswap V3's routers (SwapRouter, SwapRouter02) and what they share with their position manager. In these the address
 * zero or two stands for the router itself, one for the caller.
 */
export const uniswapV3Decoder: Decoder = {
  name: 'uniswap-v3',
  abi: UNISWAP_V3_ABI,
  read(call) {
    if (call.name.startsWith('exact')) return readExact(call)
    if (call.name.startsWith('swap')) return readPathSwap(call)
    if (call.name.startsWith('selfPermit')) return readSelfPermit(call)
    return readPayment(call)
  },
}

function readExact(call: DecodedCall): Reading {
  const { args, name } = call
  const params = listAt(args, 'params')
  const has = (field: string) => params.some((item) => item.name === field)
  const exactIn = name.startsWith('exactInput')
  const ends = has('path')
    ? endsOfV3Path(bytesAt(args, 'params.path'), exactIn)
    : { first: addressAt(args, 'params.tokenIn'), last: addressAt(args, 'params.tokenOut') }
  if (ends === undefined) return { reason: 'The path can not be read: this fails' }
  const deadline = has('deadline') ? uintAt(args, 'params.deadline').toString() : undefined
  return readSwap(call, ends, exactIn, {
    give: exactIn ? 'params.amountIn' : 'params.amountInMaximum',
    get: exactIn ? 'params.amountOutMinimum' : 'params.amountOut',
    recipient: 'params.recipient',
    ...(deadline === undefined ? {} : { deadline }),
  })
}

function readPathSwap(call: DecodedCall): Reading {
  const exactIn = call.name.startsWith('swapExact')
  if (listAt(call.args, 'path').length < 2) return { reason: 'The path names fewer than two tokens: this fails' }
  const ends = { first: addressAt(call.args, 'path.[0]'), last: addressAt(call.args, 'path.[-1]') }
  return readSwap(call, ends, exactIn, {
    give: exactIn ? 'amountIn' : 'amountInMax',
    get: exactIn ? 'amountOutMin' : 'amountOut',
    recipient: 'to',
  })
}

function readSwap(
  { args, frame }: DecodedCall,
  { first, last }: { first: Address; last: Address },
  exactIn: boolean,
  at: { give: string; get: string; recipient: string; deadline?: string },
): Reading {
  return {
    shows: {
      [at.give]: { as: 'amount', token: first, label: exactIn ? 'Pay' : 'Pay at most' },
      [at.get]: { as: 'amount', token: last, label: exactIn ? 'Receive at least' : 'Receive' },
      [at.recipient]: { as: 'plain', label: 'Recipient' },
      'params.deadline': { as: 'time', label: 'Usable until' },
    },
    acts: [
      {
        kind: 'swap',
        give: { token: first, amount: uintAt(args, at.give).toString(), exact: exactIn },
        get: { token: last, amount: uintAt(args, at.get).toString(), exact: !exactIn },
        recipient: resolveRecipient(addressAt(args, at.recipient), frame.from, frame.self),
        ...(at.deadline === undefined ? {} : { deadline: at.deadline }),
      },
    ],
  }
}

/** An allowance of the caller to the router, signed before. */
function readSelfPermit({ args, name, frame }: DecodedCall): Reading {
  const token = addressAt(args, 'token')
  const allowed = name.includes('Allowed')
  const amount = allowed ? 2n ** 256n - 1n : uintAt(args, 'value')
  const spender = frame.self
  if (spender === null) return {}
  const granted = { scope: 'amount', amount: amount.toString(), change: 'set', signed: false } as const
  return {
    shows: {
      value: { as: 'amount', token, allowance: true },
      deadline: { as: 'time', label: 'Signature usable until' },
      expiry: { as: 'time', label: 'Signature usable until' },
    },
    acts: [
      {
        kind: 'approve',
        standard: 'erc20',
        token,
        owner: frame.from,
        spender,
        ...granted,
        via: allowed ? 'DAI permit' : 'ERC-2612',
      },
    ],
  }
}

/** What the router holds and pays out, or takes in. */
function readPayment({ args, name, frame }: DecodedCall): Reading {
  const token = nodeAt(args, 'token') === undefined ? null : addressAt(args, 'token')
  if (name === 'pull' && token !== null) {
    const amount = uintAt(args, 'value').toString()
    return {
      shows: { value: { as: 'amount', token } },
      acts: [{ kind: 'transfer', standard: 'erc20', token, from: frame.from, to: frame.self, amount }],
    }
  }
  return {
    shows: {
      amountMinimum: { as: 'amount', token, label: 'Paid out at least' },
      value: { as: 'amount', token: null },
      recipient: { as: 'plain', label: 'Recipient' },
    },
  }
}
