import type { DecodedCall, Decoder, InnerCall, Reading, Show } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, boolAt, bytesAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { payAct } from './currency.ts'
import { ZERO_EX_ABI } from './zero-ex.data.ts'
import { readZeroExNfts } from './zero-ex-nfts.ts'
import { readZeroExFills } from './zero-ex-orders.ts'
import { readZeroExSwap } from './zero-ex-swap.ts'

/** 0x's Exchange Proxy: swaps by its features, orders filled, items traded, and calls for another who signed them. */
export const zeroExDecoder: Decoder = {
  name: 'zero-ex',
  abi: ZERO_EX_ABI,
  read(call) {
    const { name } = call
    if (/^(transform|sellTo|sellEth|sellToken|multiplex)/.test(name)) return readZeroExSwap(call)
    if (/ERC(721|1155)/.test(name) && !/cancel/i.test(name)) return readZeroExNfts(call)
    if (/fill/i.test(name)) return readZeroExFills(call)
    if (name.includes('MetaTransaction')) return readMetaTransactions(call)
    return name.startsWith('register') ? readRegister(call) : { reason: 'Cancels orders' }
  },
}

function readRegister({ args, name }: DecodedCall): Reading {
  const whom = name === 'registerAllowedOrderSigner' ? 'sign orders for this account' : 'fill orders meant for this one'
  return { reason: `${boolAt(args, 'allowed') ? 'Lets another address' : 'Lets another address no longer'} ${whom}` }
}

/** The proxy calls itself as whoever signed; the signer pays a fee to whoever sends it. */
function readMetaTransactions({ args, frame }: DecodedCall): Reading {
  const single = nodeAt(args, 'mtx')
  const list = single === undefined ? (nodeAt(args, 'mtxs')?.items ?? []) : [single]
  const at = (node: ValueNode, field: string) => `${node.path.replace(/^#\./, '')}.${field}`
  const calls = list.map((mtx): InnerCall => {
    const [from, value, data] = [addressAt(mtx, 'signer'), uintAt(mtx, 'value'), bytesAt(mtx, 'callData')]
    return { at: at(mtx, 'callData'), frame: { ...frame, from, value, data, delegated: false } }
  })
  const fees = list.flatMap((mtx): Act[] => {
    const amount = uintAt(mtx, 'feeAmount')
    return amount === 0n ? [] : [payAct(addressAt(mtx, 'feeToken'), addressAt(mtx, 'signer'), frame.from, amount)]
  })
  const shows = list.flatMap((mtx): [string, Show][] => [
    [at(mtx, 'callData'), { as: 'calls' }],
    [at(mtx, 'expirationTimeSeconds'), { as: 'time', label: 'Usable until' }],
    [at(mtx, 'feeAmount'), { as: 'amount', token: addressAt(mtx, 'feeToken'), label: 'Fee' }],
  ])
  return { shows: Object.fromEntries(shows), calls, acts: fees }
}
