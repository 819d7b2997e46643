import { parseAbi } from 'viem/utils'
import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import type { Scope } from '../scope.ts'
import { readTokenStandard } from '../token.ts'
import { addressAt, boolAt, nodeAt, uintAt } from '../value-tree.ts'
import { erc20Transfer } from './erc20-transfer.ts'

/** Compound V3 (Comet) and its rewards: one contract lends one token and holds others as collateral. */
export const cometDecoder: Decoder = {
  name: 'comet',
  abi: parseAbi([
    'function supply(address asset, uint256 amount)',
    'function supplyTo(address dst, address asset, uint256 amount)',
    'function supplyFrom(address from, address dst, address asset, uint256 amount)',
    'function withdraw(address asset, uint256 amount)',
    'function withdrawTo(address to, address asset, uint256 amount)',
    'function withdrawFrom(address src, address to, address asset, uint256 amount)',
    'function transferAsset(address dst, address asset, uint256 amount)',
    'function transferAssetFrom(address src, address dst, address asset, uint256 amount)',
    'function buyCollateral(address asset, uint256 minAmount, uint256 baseAmount, address recipient)',
    'function absorb(address absorber, address[] accounts)',
    'function allow(address manager, bool isAllowed_)',
    'function allowBySig(address owner, address manager, bool isAllowed_, uint256 nonce, uint256 expiry, uint8 v, bytes32 r, bytes32 s)',
    'function claim(address comet, address src, bool shouldAccrue)',
    'function claimTo(address comet, address src, address to, bool shouldAccrue)',
  ]),
  read(call, scope) {
    if (call.name.startsWith('allow')) return readManager(call)
    const asset = nodeAt(call.args, 'asset') === undefined ? undefined : addressAt(call.args, 'asset')
    return asset === undefined ? { shows: LABELS } : readMove(call, asset, scope)
  },
}

const LABELS: NonNullable<Reading['shows']> = {
  from: { as: 'plain', label: 'Taken from' },
  src: { as: 'plain', label: 'Taken from' },
  dst: { as: 'plain', label: 'Credited to' },
  to: { as: 'plain', label: 'Recipient' },
  recipient: { as: 'plain', label: 'Recipient' },
}

/** A manager may move everything that the account has in this market, and borrow in its name. */
function readManager({ args, frame }: DecodedCall): Reading {
  const token = frame.to
  if (token === null) return {}
  const owner = nodeAt(args, 'owner') === undefined ? frame.from : addressAt(args, 'owner')
  const [spender, amount] = [addressAt(args, 'manager'), boolAt(args, 'isAllowed_') ? '1' : '0']
  return {
    shows: {
      isAllowed_: { as: 'plain', label: 'Allowed to move everything in this market' },
      expiry: { as: 'time', label: 'Signature usable until' },
    },
    acts: [
      {
        kind: 'approve',
        standard: 'erc20',
        token,
        owner,
        spender,
        scope: 'all',
        amount,
        change: 'set',
        via: 'Compound',
        signed: false,
      },
    ],
  }
}

/** Two arguments alone fit other contracts' functions too: what they name must then say itself that it is a token. */
function readMove({ args, name, frame }: DecodedCall, asset: Address, scope: Scope): Reading {
  if (args.items?.length === 2 && readTokenStandard(scope, asset) !== 'erc20') return { shows: LABELS }
  const at = (field: string) => (nodeAt(args, field) === undefined ? frame.from : addressAt(args, field))
  if (name === 'buyCollateral')
    return { shows: { ...LABELS, minAmount: { as: 'amount', token: asset, label: 'Receive at least' } } }
  const amount = uintAt(args, 'amount')
  const shows: Reading['shows'] = { ...LABELS, amount: { as: 'amount', token: asset, all: true } }
  if (name.startsWith('transfer')) return { shows, acts: erc20Transfer(asset, at('src'), at('dst'), amount) }
  if (name.startsWith('supply')) return { shows, acts: erc20Transfer(asset, at('from'), null, amount) }
  return { shows, acts: erc20Transfer(asset, null, at('to'), amount) }
}
