import { parseAbiParameters } from 'viem/utils'
import type { Address, Hex } from '../../facts/hex.ts'
import { decodeParameters } from '../decode-arguments.ts'
import type { CallFrame, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, boolAt, uintAt } from '../value-tree.ts'

const ERC2612 = 'address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s'
const DAI = 'address owner, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s'
const MOST = 2n ** 256n - 1n

/**
 * The permission that comes with a swap of 1inch. Its kind is told by its length, as 1inch's `SafeERC20.tryPermit` does:
 * ERC-2612's or DAI's arguments in full, or shortened, where the caller lets the router spend.
 */
export function readOneInchPermit(token: Address, permit: Hex, { from, self }: CallFrame): Reading {
  const size = permit.length / 2 - 1
  if (size === 224 || size === 256) {
    const args = decodeParameters(parseAbiParameters(size === 224 ? ERC2612 : DAI), permit)?.args
    if (args === undefined) return UNREAD
    const dai = size === 256
    const amount = dai ? (boolAt(args, 'allowed') ? MOST : 0n) : uintAt(args, 'value')
    const via = dai ? 'DAI permit' : 'ERC-2612'
    return { acts: [approve(token, addressAt(args, 'owner'), addressAt(args, 'spender'), amount, via)] }
  }
  if (self === null || (size !== 100 && size !== 72)) return UNREAD
  const amount = size === 100 ? BigInt(permit.slice(0, 66)) : MOST
  return { acts: [approve(token, from, self, amount, size === 100 ? 'ERC-2612' : 'DAI permit')] }
}

const UNREAD: Reading = { reason: 'Also brings a signed permission that is not read' }

function approve(token: Address, owner: Address | null, spender: Address, amount: bigint, via: string): Act {
  const granted = { scope: 'amount', change: 'set', signed: false } as const
  return { kind: 'approve', standard: 'erc20', token, owner, spender, amount: amount.toString(), ...granted, via }
}
