import { numberToHex, padHex, toEventSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Address } from '../../../lib/core/facts/hex.ts'
import { broughtBy } from '../../../lib/core/judge/brought-by.ts'
import type { Execution } from '../../../lib/core/simulate/execution.ts'

const [ACCOUNT, COIN, OTHER] = ['a', 'b', 'c'].map((digit): Address => `0x${digit.repeat(40)}`) as [
  Address,
  Address,
  Address,
]
const RAN: Execution = {
  ...{ status: 'success', gasUsed: '0x0', returnData: '0x', callTree: null, logs: [] },
  stateDiff: { pre: {}, post: {} },
}
const TRANSFER = toEventSelector('Transfer(address,address,uint256)')

function moved(token: Address, from: Address, to: Address, amount: bigint): Execution['logs'][number] {
  const ends = [from, to].map((end) => padHex(end, { size: 32 }))
  return { address: token, topics: [TRANSFER, ...ends], data: numberToHex(amount, { size: 32 }) }
}

describe('what one step brought', () => {
  it('is what its token says that came, less what went', () => {
    const logs = [moved(COIN, OTHER, ACCOUNT, 9n), moved(COIN, ACCOUNT, OTHER, 2n), moved(OTHER, COIN, ACCOUNT, 5n)]
    expect(broughtBy({ ...RAN, logs }, COIN, ACCOUNT)).toBe(7n)
  })

  it('is no item, and nothing that cannot be read', () => {
    const { topics, ...item } = moved(COIN, OTHER, ACCOUNT, 9n)
    const logs: Execution['logs'] = [
      { ...item, topics: [...topics, numberToHex(1, { size: 32 })] },
      { ...item, topics, data: '0x' },
    ]
    expect(broughtBy({ ...RAN, logs }, COIN, ACCOUNT)).toBe(0n)
  })

  it('is, of the coin, what there is more of than before, the fee put back', () => {
    const stateDiff = { pre: { [ACCOUNT]: { balance: '0x64' } }, post: { [ACCOUNT]: { balance: '0x78' } } }
    const fee = { paid: '5', tip: '1', to: OTHER }
    expect(broughtBy({ ...RAN, stateDiff, fee }, null, ACCOUNT)).toBe(25n)
    expect(broughtBy(RAN, null, ACCOUNT)).toBe(0n)
  })
})
