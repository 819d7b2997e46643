import { sliceHex } from 'viem/utils'
import type { DecodedCall, Decoder, Reading, Show } from '../decoder.ts'
import { addressAt, boolAt, bytesAt, listAt, nodeAt, uintAt } from '../value-tree.ts'
import { BALANCER_ABI } from './balancer.data.ts'
import { readBatchSwap } from './balancer-batch-swap.ts'
import { currencyAt, payAct } from './currency.ts'
import { readSwap } from './read-swap.ts'

const GIVEN_OUT = 1n

/** Balancer's vault: swaps, pools entered and left, and the balances that it keeps. The zero address is native coin. */
export const balancerDecoder: Decoder = {
  name: 'balancer',
  abi: BALANCER_ABI,
  read(call) {
    switch (call.name) {
      case 'swap':
        return readSingle(call)
      case 'batchSwap':
        return readBatchSwap(call)
      case 'joinPool':
      case 'exitPool':
        return readPool(call)
      case 'manageUserBalance':
        return readBalances(call)
      case 'setRelayerApproval':
        return readRelayer(call)
      default:
        return { reason: 'Lends to the recipient for the time of this call' }
    }
  },
}

function readSingle({ args, frame }: DecodedCall): Reading {
  const exactIn = uintAt(args, 'singleSwap.kind') !== GIVEN_OUT
  const [amount, limit] = ['singleSwap.amount', 'limit']
  const [give, get] = exactIn ? [amount, limit] : [limit, amount]
  const sender = addressAt(args, 'funds.sender')
  const reading = readSwap(
    frame,
    { token: currencyAt(args, 'singleSwap.assetIn'), amount: uintAt(args, give), at: give },
    { token: currencyAt(args, 'singleSwap.assetOut'), amount: uintAt(args, get), at: get },
    { exactIn, recipient: addressAt(args, 'funds.recipient'), deadline: uintAt(args, 'deadline') },
  )
  return {
    ...reading,
    shows: {
      ...reading.shows,
      'funds.recipient': { as: 'plain', label: 'Recipient' },
      deadline: { as: 'time', label: 'Usable until' },
    },
    ...(sender === frame.from ? {} : { reason: 'Pays with the tokens of another account' }),
  }
}

/** The first 20 bytes of a pool's id are its address, and its shares are a token at that address. */
function readPool({ args, name, frame }: DecodedCall): Reading {
  const joins = name === 'joinPool'
  const list = `request.${joins ? 'maxAmountsIn' : 'minAmountsOut'}`
  const assets = listAt(args, 'request.assets')
  if (assets.length !== listAt(args, list).length) return { reason: 'The lists differ in length: this fails' }
  const [sender, recipient] = [addressAt(args, 'sender'), addressAt(args, 'recipient')]
  const shares = sliceHex(bytesAt(args, 'poolId'), 0, 20)
  const moved = assets.flatMap((_, index) => {
    const [token, amount] = [currencyAt(args, `request.assets.[${index}]`), uintAt(args, `${list}.[${index}]`)]
    if (amount === 0n) return []
    return joins ? [payAct(token, sender, null, amount)] : [payAct(token, null, recipient, amount)]
  })
  const label = joins ? 'Pay at most' : 'Receive at least'
  const shows = assets.map((_, index): [string, Show] => [
    `${list}.[${index}]`,
    { as: 'amount', token: currencyAt(args, `request.assets.[${index}]`), label },
  ])
  const toOther = joins && recipient !== frame.from
  const paysCoin = joins && assets.some((_, index) => currencyAt(args, `request.assets.[${index}]`) === null)
  return {
    shows: { ...Object.fromEntries(shows), recipient: { as: 'plain', label: 'Recipient' } },
    acts: [...moved, ...(toOther ? [payAct(shares, null, recipient, null)] : [])],
    spendsValue: paysCoin && !frame.delegated,
    reason: 'How many pool shares are made or burnt is in data that is not read',
  }
}

/** Into the vault, out of it, within it, or past it: each moves from the sender to the recipient. */
function readBalances({ args, frame }: DecodedCall): Reading {
  const ops = listAt(args, 'ops')
  const acts = ops.map((op) =>
    payAct(currencyAt(op, 'asset'), addressAt(op, 'sender'), addressAt(op, 'recipient'), uintAt(op, 'amount')),
  )
  const shows = ops.map((op, index): [string, Show] => [
    `ops.[${index}].amount`,
    { as: 'amount', token: currencyAt(op, 'asset') },
  ])
  const paysCoin = ops.some((op) => nodeAt(op, 'kind')?.value === 0n && currencyAt(op, 'asset') === null)
  return { shows: Object.fromEntries(shows), acts, spendsValue: paysCoin && !frame.delegated }
}

function readRelayer({ args }: DecodedCall): Reading {
  return boolAt(args, 'approved')
    ? { reason: 'Lets a relayer use every token of the sender’s that the vault may move' }
    : { reason: 'Takes from a relayer what it might do' }
}
