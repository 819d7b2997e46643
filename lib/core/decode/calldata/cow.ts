import { sliceHex } from 'viem/utils'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { addressAt, boolAt, bytesAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { COW_ABI } from './cow.data.ts'
import { readSettlement } from './cow-settlement.ts'
import { coinAt } from './currency.ts'
import { readSwap } from './read-swap.ts'

/** CoW Protocol: orders signed on the chain by their hash, settlements, and orders that sell native coin. */
export const cowDecoder: Decoder = {
  name: 'cow',
  abi: COW_ABI,
  read(call) {
    if (nodeAt(call.args, 'orderUid') !== undefined) return readUid(call)
    if (call.name === 'createOrder') return readCoinOrder(call)
    if (call.name.startsWith('invalidate')) return { reason: 'Cancels orders: native coin not yet sold comes back' }
    return readSettlement(call)
  },
}

/** An order's id is its hash, its owner and the time until which it holds (`GPv2Order.packOrderUidParams`). */
function readUid({ args, name }: DecodedCall): Reading {
  const uid = bytesAt(args, 'orderUid')
  if (uid.length !== 114) return { reason: 'No id of an order: this fails' }
  const [owner, validTo] = [sliceHex(uid, 32, 52), BigInt(sliceHex(uid, 52, 56))]
  const more: readonly ValueNode[] = [
    { name: 'owner', type: 'address', path: '#.orderUid.[32:52]', value: owner },
    { name: 'validTo', type: 'uint32', path: '#.orderUid.[52:56]', value: validTo },
  ]
  const signs = name === 'setPreSignature' && boolAt(args, 'signed')
  return {
    more,
    shows: {
      'orderUid.[32:52]': { as: 'plain', label: 'Owner of the order' },
      'orderUid.[52:56]': { as: 'time', label: 'Order valid until' },
    },
    reason: signs ? 'Signs an order by its hash: what it trades can not be told from that' : 'Cancels an order',
  }
}

/** The coin is taken now; the order is filled later by others, or refunded. */
function readCoinOrder({ args, frame }: DecodedCall): Reading {
  const sold = uintAt(args, 'order.sellAmount') + uintAt(args, 'order.feeAmount')
  const reading = readSwap(
    frame,
    { token: null, amount: sold, at: 'order.sellAmount' },
    { token: coinAt(args, 'order.buyToken'), amount: uintAt(args, 'order.buyAmount'), at: 'order.buyAmount' },
    { recipient: addressAt(args, 'order.receiver'), deadline: uintAt(args, 'order.validTo') },
  )
  return {
    ...reading,
    shows: {
      ...reading.shows,
      'order.feeAmount': { as: 'amount', token: null, label: 'Fee' },
      'order.receiver': { as: 'plain', label: 'Recipient' },
      'order.validTo': { as: 'time', label: 'Valid until' },
    },
    reason: 'An order: it is filled later, or the coin comes back',
  }
}
