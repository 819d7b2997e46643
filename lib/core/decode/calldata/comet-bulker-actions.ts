import { parseAbiParameters } from 'viem/utils'
import type { Address } from '../../facts/hex.ts'
import type { Reading } from '../decoder.ts'
import { addressAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { erc20Transfer } from './erc20-transfer.ts'

const ASSET = parseAbiParameters('address comet, address to, address asset, uint256 amount')
const NATIVE = parseAbiParameters('address comet, address to, uint256 amount')
const REWARD = parseAbiParameters('address comet, address rewards, address src, bool shouldAccrue')

/** What each action of Compound's bulkers takes, by the name that stands for it in the call. */
export const BULKER_ACTIONS: ReadonlyMap<string, typeof ASSET | typeof NATIVE | typeof REWARD> = new Map<
  string,
  typeof ASSET | typeof NATIVE | typeof REWARD
>([
  ['ACTION_SUPPLY_ASSET', ASSET],
  ['ACTION_SUPPLY_NATIVE_TOKEN', NATIVE],
  ['ACTION_TRANSFER_ASSET', ASSET],
  ['ACTION_WITHDRAW_ASSET', ASSET],
  ['ACTION_WITHDRAW_NATIVE_TOKEN', NATIVE],
  ['ACTION_CLAIM_REWARD', REWARD],
  ['ACTION_SUPPLY_STETH', NATIVE],
])

/** One action, done for `caller`. What is supplied in the native coin came with the call. */
export function readBulkerAction(name: string, args: ValueNode, caller: Address | null): Reading {
  const label = name.startsWith('ACTION_SUPPLY') ? 'Credited to' : 'Recipient'
  const shows: Reading['shows'] = { to: { as: 'plain', label }, src: { as: 'plain', label: 'Credited to' } }
  if (nodeAt(args, 'amount') === undefined) return { shows }
  const [to, amount] = [addressAt(args, 'to'), uintAt(args, 'amount')]
  if (name === 'ACTION_SUPPLY_STETH')
    return { shows: { ...shows, amount: { as: 'plain', label: 'Base units of stETH' } } }
  if (nodeAt(args, 'asset') === undefined) {
    const known = name === 'ACTION_WITHDRAW_NATIVE_TOKEN' && amount !== 2n ** 256n - 1n
    const moved = { standard: 'native', token: null, from: null, to, amount: amount.toString() } as const
    return {
      shows: { ...shows, amount: { as: 'amount', token: null, all: true } },
      acts: known ? [{ kind: 'transfer', ...moved }] : [],
    }
  }
  const token = addressAt(args, 'asset')
  const [from, receiver] = {
    ACTION_SUPPLY_ASSET: [caller, null] as const,
    ACTION_TRANSFER_ASSET: [caller, to] as const,
  }[name] ?? [null, to]
  return {
    shows: { ...shows, amount: { as: 'amount', token, all: true } },
    acts: erc20Transfer(token, from, receiver, amount),
  }
}
