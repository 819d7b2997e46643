import { parseAbi } from 'viem/utils'
import type { Decoder } from '../decoder.ts'
import { readToken } from '../token.ts'
import { uintAt } from '../value-tree.ts'

/**
 * Wrapped native coins (WETH9): in one to one, and out again. Many contracts have functions of these names that do
 * something else, so that only a token that calls itself a wrapped coin (W…, in as many parts) is read as one.
 */
export const wethDecoder: Decoder = {
  name: 'weth',
  abi: parseAbi(['function deposit()', 'function withdraw(uint256 wad)']),
  read({ args, name, frame }, scope) {
    const token = frame.to
    if (token === null) return {}
    const { symbol, decimals } = readToken(scope, token)
    if (decimals !== 18 || symbol === null || !/^w/i.test(symbol))
      return { shows: { wad: { as: 'plain', label: 'Number' } } }
    if (name === 'deposit')
      return { acts: [{ kind: 'wrap', token, amount: frame.value.toString() }], spendsValue: !frame.delegated }
    return {
      shows: { wad: { as: 'amount', token, label: 'Amount' } },
      acts: [{ kind: 'unwrap', token, amount: uintAt(args, 'wad').toString() }],
    }
  },
}
