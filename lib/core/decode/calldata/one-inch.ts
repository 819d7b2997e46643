import type { Address, Hex } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { addressAt, bytesAt, nodeAt, uintAt } from '../value-tree.ts'
import { coinAt, coinOr } from './currency.ts'
import { ONE_INCH_ABI } from './one-inch.data.ts'
import { readOneInchOrder } from './one-inch-order.ts'
import { readOneInchPermit } from './one-inch-permit.ts'
import { readPoolSwap } from './one-inch-pools.ts'
import { packedAddressAt } from './packed-address.ts'
import { readSwap } from './read-swap.ts'

/** 1inch's aggregation routers, versions 4 to 6, and the limit orders of the last. */
export const oneInchDecoder: Decoder = {
  name: 'one-inch',
  abi: ONE_INCH_ABI,
  read(call, scope) {
    const { name } = call
    if (name === 'permitAndCall') return readPermitAndCall(call)
    if (name.startsWith('fill')) return readOneInchOrder(call)
    if (/^(cancel|bits)/.test(name)) return { reason: 'Cancels orders' }
    if (name.endsWith('Epoch')) return { reason: 'Cancels the orders of this series that were signed before' }
    if (name === 'swap') return withPermit(call, readExecutorSwap(call))
    return withPermit(call, name.startsWith('clipper') ? readClipperSwap(call) : readPoolSwap(call, scope))
  },
}

/** A swap whose steps a contract of 1inch's choosing runs; the router itself checks what comes out. */
function readExecutorSwap({ args, frame }: DecodedCall): Reading {
  const [give, get] = [coinAt(args, 'desc.srcToken'), coinAt(args, 'desc.dstToken')]
  const receiver = coinAt(args, 'desc.dstReceiver')
  const reading = readSwap(
    frame,
    { token: give, amount: uintAt(args, 'desc.amount'), at: 'desc.amount' },
    { token: get, amount: uintAt(args, 'desc.minReturnAmount'), at: 'desc.minReturnAmount' },
    { recipient: receiver ?? frame.from },
  )
  return {
    ...reading,
    shows: { ...reading.shows, 'desc.dstReceiver': { as: 'plain', label: 'Recipient' } },
    reason: 'The steps in between are run by the executor, and are not read',
    spendsValue: reading.spendsValue === true && frame.value === uintAt(args, 'desc.amount'),
  }
}

function readClipperSwap({ args, frame }: DecodedCall): Reading {
  const packed = nodeAt(args, 'srcToken')?.type === 'uint256'
  const give = packed ? coinOr(packedAddressAt(args, 'srcToken')) : coinAt(args, 'srcToken')
  const [pay, receive] = nodeAt(args, 'inputAmount') ? ['inputAmount', 'outputAmount'] : ['amount', 'minReturn']
  const recipient = nodeAt(args, 'recipient') === undefined ? frame.from : addressAt(args, 'recipient')
  const reading = readSwap(
    frame,
    { token: give, amount: uintAt(args, pay), at: pay },
    { token: coinAt(args, 'dstToken'), amount: uintAt(args, receive), at: receive },
    { recipient },
  )
  return { ...reading, shows: { ...reading.shows, goodUntil: { as: 'plain' } } }
}

/** The router calls itself with `action`, as the same caller, after it used the permission. */
function readPermitAndCall({ args, frame }: DecodedCall): Reading {
  const permit = bytesAt(args, 'permit')
  const token: Address = `0x${permit.slice(2, 42).padEnd(40, '0')}`
  const { acts = [], reason } = readOneInchPermit(token, `0x${permit.slice(42)}`, frame)
  return {
    shows: { action: { as: 'calls' } },
    acts,
    ...(reason === undefined ? {} : { reason }),
    calls: [{ at: 'action', frame: { ...frame, data: bytesAt(args, 'action'), delegated: true } }],
  }
}

/** Versions 4 and 5 take a permission along with a swap. */
function withPermit({ args, frame }: DecodedCall, reading: Reading): Reading {
  const [path, token] = nodeAt(args, 'desc') === undefined ? ['permit', 'srcToken'] : [pathOf(args), 'desc.srcToken']
  const permit = nodeAt(args, path)?.value
  if (typeof permit !== 'string' || permit === '0x' || nodeAt(args, token)?.type !== 'address') return reading
  const signed = readOneInchPermit(addressAt(args, token), permit as Hex, frame)
  const reason = [signed.reason, reading.reason].filter(Boolean).join('. ')
  const acts = [...(signed.acts ?? []), ...(reading.acts ?? [])]
  return { ...reading, acts, ...(reason === '' ? {} : { reason }) }
}

function pathOf(args: DecodedCall['args']): string {
  return nodeAt(args, 'desc.permit') === undefined ? 'permit' : 'desc.permit'
}
