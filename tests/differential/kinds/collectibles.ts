import fc from 'fast-check'
import { toHex } from 'viem'
import { at } from '../amounts.ts'
import { call } from '../call.ts'
import { holderOf } from '../holder-of.ts'
import type { Kinds, Turn } from '../plan.ts'

const id = fc.bigInt({ min: 1n, max: 62n })
const who = fc.nat()
const words = fc.uint8Array({ maxLength: 64 }).map((bytes) => toHex(bytes))
/** Mostly whoever may, now and then whose turn it is. */
const stranger = fc.nat(4).map((number) => number === 0)

async function actor(turn: Turn, picture: bigint, isStranger: boolean) {
  const holder = await holderOf(turn, turn.ground.pictures, picture)
  return isStranger || holder === null ? turn.sender : holder
}

export const collectibles: Kinds = {
  'ERC-721 moved': fc
    .record({ id, stranger, to: who, safely: fc.boolean() })
    .map(({ id: picture, stranger: isStranger, to, safely }) => async (turn) => {
      const from = await actor(turn, picture, isStranger)
      const name = safely ? 'safeTransferFrom' : 'transferFrom'
      const args = [from.address, at(turn.traders, to).address, picture]
      return { from, ...call(turn.ground.pictures, name, args) }
    }),
  'ERC-721 sent to a contract': fc.record({ id, to: fc.nat(3) }).map(({ id: picture, to }) => async (turn) => {
    const { seaport, account, delegates, contracts, pictures } = turn.ground
    const from = await actor(turn, picture, false)
    const target = at([seaport.seaport, account, delegates.batch, contracts.dusd], to).address
    return { from, ...call(pictures, 'safeTransferFrom', [from.address, target, picture]) }
  }),
  'ERC-721 approved': fc
    .record({ id, stranger, to: who })
    .map(({ id: picture, stranger: isStranger, to }) => async (turn) => {
      const from = await actor(turn, picture, isStranger)
      return { from, ...call(turn.ground.pictures, 'approve', [at(turn.traders, to).address, picture]) }
    }),
  'operator named for collectibles': fc.record({ to: who, on: fc.boolean(), items: fc.boolean() }).map(
    ({ to, on, items }) =>
      ({ ground, traders }) =>
        call(items ? ground.contracts.items : ground.pictures, 'setApprovalForAll', [at(traders, to).address, on]),
  ),
  'ERC-1155 moved': fc
    .record({ id: fc.bigInt(1n, 3n), stranger, to: who, count: fc.bigInt(0n, 3n), data: words })
    .map(({ id: item, stranger: isStranger, to, count, data }) => ({ ground: { contracts }, sender, traders }) => {
      const from = isStranger ? at(traders, to + 1).address : sender.address
      return call(contracts.items, 'safeTransferFrom', [from, at(traders, to).address, item, count, data])
    }),
  'ERC-1155 batch moved': fc
    .record({ ids: fc.array(fc.bigInt(1n, 2n), { maxLength: 4 }), to: who, more: fc.nat(9) })
    .map(({ ids, to, more }) => ({ ground: { contracts, delegates }, sender, traders }) => {
      const counts = ids.map(() => 1n).slice(more === 0 ? 1 : 0)
      const target = more === 1 ? delegates.batch.address : at(traders, to).address
      return call(contracts.items, 'safeBatchTransferFrom', [sender.address, target, ids, counts, '0x'])
    }),
}
