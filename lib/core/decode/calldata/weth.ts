import { parseAbi } from 'viem/utils'
import type { Decoder } from '../decoder.ts'
import { uintAt } from '../value-tree.ts'

/** Wrapped native coins (WETH9): in one to one, and out again. Other vaults share `withdraw(uint256)`; effects tell. */
export const wethDecoder: Decoder = {
  name: 'weth',
  abi: parseAbi(['function deposit()', 'function withdraw(uint256 wad)']),
  read({ args, name, frame }) {
    const token = frame.to
    if (token === null) return {}
    if (name === 'deposit')
      return { acts: [{ kind: 'wrap', token, amount: frame.value.toString() }], spendsValue: !frame.delegated }
    return {
      shows: { wad: { as: 'amount', token, label: 'Amount' } },
      acts: [{ kind: 'unwrap', token, amount: uintAt(args, 'wad').toString() }],
    }
  },
}
