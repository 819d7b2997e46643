import { parseAbi } from 'viem/utils'
import type { Decoder } from '../decoder.ts'
import { addressAt, nodeAt, uintAt } from '../value-tree.ts'

/** ERC-4626 vaults. The vault's own shares are a token; which token goes in is the vault's to say and not in the call. */
export const erc4626Decoder: Decoder = {
  name: 'erc4626',
  abi: parseAbi([
    'function deposit(uint256 assets, address receiver)',
    'function mint(uint256 shares, address receiver)',
    'function withdraw(uint256 assets, address receiver, address owner)',
    'function redeem(uint256 shares, address receiver, address owner)',
  ]),
  read({ args, name, frame }) {
    const token = frame.to
    if (token === null) return {}
    const owner = nodeAt(args, 'owner') === undefined ? null : addressAt(args, 'owner')
    const shows = {
      shares: { as: 'amount', token, label: 'Shares' },
      assets: { as: 'plain', label: 'Base units' },
    } as const
    if (name !== 'redeem') return { shows }
    const amount = uintAt(args, 'shares').toString()
    return { shows, acts: [{ kind: 'transfer', standard: 'erc20', token, from: owner, to: null, amount }] }
  },
}
