import { numberToHex, pad } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { factsOfEffects } from '../../../lib/core/simulate/effect-facts.ts'
import { measureEffects } from '../../../lib/core/simulate/measure-effects.ts'
import type { ViewCall } from '../../../lib/core/simulate/view-calls.ts'
import { execution, ME, TOKEN, YOU } from './run.ts'

const MINER: Hex = `0x${'33'.repeat(20)}`
const steps = [{ from: ME, to: YOU, value: '0', data: '0x' }] as const
const scenario = { name: 'asked', steps }
const word = (value: bigint | Hex) => (typeof value === 'bigint' ? numberToHex(value, { size: 32 }) : pad(value))
type Question<Call = ViewCall> = Call extends ViewCall ? Omit<Call, 'to' | 'data'> : never
const measure = (question: Question, before: bigint | Hex | null, after: bigint | Hex | null) => {
  const answer = (value: bigint | Hex | null) => (value === null ? null : word(value))
  const call: ViewCall = { to: TOKEN, data: '0x', ...question }
  const watched = [{ call, before: answer(before), after: answer(after) }]
  return measureEffects(scenario, [execution()], watched, ME)
}

describe('ether is measured from state, without what the run itself cost', () => {
  const stateDiff = {
    pre: { [MINER]: { balance: '0x64' }, [ME]: { balance: '0x3e8', nonce: 1 }, [YOU]: { balance: '0x0' } },
    post: { [MINER]: { balance: '0x6e' }, [ME]: { balance: '0x320', nonce: 2 }, [YOU]: { balance: '0x64' } },
  }
  const fee = { paid: '0x64', tip: '0xa', to: MINER }

  it("leaves the account's fee and the producer's tip out, and puts the account first", () => {
    const effects = measureEffects(scenario, [execution({ stateDiff, fee })], [], ME)
    expect(effects.assets).toEqual([
      { owner: ME, standard: 'native', token: null, delta: '-100' },
      { owner: YOU, standard: 'native', token: null, delta: '100' },
    ])
    expect(effects.fee).toBe('100')
  })

  it('adds the steps up', () => {
    const two = { ...scenario, steps: [...steps, ...steps] }
    const effects = measureEffects(two, [execution({ stateDiff, fee }), execution({ stateDiff, fee })], [], ME)
    expect(effects.assets[0]?.delta).toBe('-200')
    expect(effects.fee).toBe('200')
  })

  it('counts a destroyed account as empty, and one whose balance stayed as unmoved', () => {
    const gone = { pre: { [YOU]: { balance: '0x5' }, [ME]: { balance: '0x9' } }, post: { [ME]: { nonce: 2 } } }
    expect(measureEffects(scenario, [execution({ stateDiff: gone })], [], ME).assets).toEqual([
      { owner: YOU, standard: 'native', token: null, delta: '-5' },
    ])
  })
})

describe('tokens are measured from what they answer', () => {
  it('ERC-20 and ERC-1155 by balance, zero left out', () => {
    expect(measure({ asks: 'balance', standard: 'erc20', owner: ME }, 9n, 4n).assets).toEqual([
      { owner: ME, standard: 'erc20', token: TOKEN, delta: '-5' },
    ])
    expect(measure({ asks: 'balance', standard: 'erc1155', owner: ME, tokenId: '3' }, 0n, 2n).assets).toEqual([
      { owner: ME, standard: 'erc1155', token: TOKEN, tokenId: '3', delta: '2' },
    ])
    expect(measure({ asks: 'balance', standard: 'erc20', owner: ME }, 9n, 9n).assets).toEqual([])
  })

  it('a token that gives no number says nothing', () => {
    expect(measure({ asks: 'balance', standard: 'erc20', owner: ME }, null, null).assets).toEqual([])
  })

  it('ERC-721 by owner: one side loses it, the other gets it; minting and burning have one side', () => {
    const moved = measure({ asks: 'owner', tokenId: '7' }, ME, YOU).assets
    expect(moved.map(({ owner, delta }) => [owner, delta])).toEqual([
      [ME, '-1'],
      [YOU, '1'],
    ])
    expect(measure({ asks: 'owner', tokenId: '7' }, null, ME).assets).toMatchObject([{ owner: ME, delta: '1' }])
    expect(measure({ asks: 'owner', tokenId: '7' }, ME, null).assets).toMatchObject([{ owner: ME, delta: '-1' }])
    expect(measure({ asks: 'owner', tokenId: '7' }, ME, ME).assets).toEqual([])
  })

  it('allowances, operators and approvals of one token, before and after', () => {
    const most = 2n ** 256n - 1n
    expect(measure({ asks: 'allowance', owner: ME, spender: YOU }, 0n, most).allowances).toEqual([
      {
        owner: ME,
        spender: YOU,
        standard: 'erc20',
        token: TOKEN,
        scope: 'amount',
        before: '0',
        after: most.toString(),
      },
    ])
    expect(measure({ asks: 'operator', owner: ME, operator: YOU }, 0n, 1n).allowances).toMatchObject([
      { scope: 'all', before: '0', after: '1' },
    ])
    expect(measure({ asks: 'token-approval', owner: ME, tokenId: '7' }, MINER, YOU).allowances).toMatchObject([
      { spender: MINER, scope: 'token-id', tokenId: '7', before: '1', after: '0' },
      { spender: YOU, scope: 'token-id', tokenId: '7', before: '0', after: '1' },
    ])
  })
})

describe('control', () => {
  it("shows that an account's code became another's (EIP-7702), and that it was taken back", () => {
    const code = `0xef0100${YOU.slice(2)}`
    const diff = (pre: object, post: object) => ({ pre: { [ME]: pre }, post: { [ME]: post } })
    const set = execution({ stateDiff: diff({ balance: '0x1' }, { code }) })
    expect(measureEffects(scenario, [set], [], ME).control).toEqual([
      { subject: ME, kind: 'delegate', before: '', after: YOU },
    ])
    const taken = execution({ stateDiff: diff({ balance: '0x1', code }, { code: '0x' }) })
    expect(measureEffects(scenario, [taken], [], ME).control).toMatchObject([{ before: YOU, after: '' }])
    expect(measureEffects(scenario, [set, taken], [], ME).control).toEqual([])
  })
})

describe('allowances that Permit2 keeps', () => {
  it('are of the token that they are for, with their end', () => {
    const question = { asks: 'permit2-allowance', owner: ME, spender: YOU, token: MINER } as const
    const answer = (...values: readonly bigint[]): Hex => `0x${values.map((value) => word(value).slice(2)).join('')}`
    const call: ViewCall = { to: TOKEN, data: '0x', ...question }
    const watched = [{ call, before: answer(0n, 0n, 0n), after: answer(7n, 99n, 1n) }]
    expect(measureEffects(scenario, [execution()], watched, ME).allowances).toEqual([
      {
        ...{ owner: ME, spender: YOU, standard: 'erc20', token: MINER, scope: 'amount', via: 'Permit2' },
        ...{ before: '0', after: '7', expires: '99' },
      },
    ])
  })
})

it('gives each effect as a fact with a path of its own, as well known as the state', () => {
  const asset = { owner: ME, standard: 'erc721', token: TOKEN, tokenId: '7', delta: '1' } as const
  const grant = { owner: ME, spender: YOU, token: TOKEN, before: '0', after: '1' }
  const facts = factsOfEffects(
    'asked',
    {
      assets: [asset, { owner: ME, standard: 'native', token: null, delta: '-1' }],
      fee: '5',
      allowances: [
        { ...grant, standard: 'erc20', scope: 'amount' },
        { ...grant, standard: 'erc721', scope: 'all' },
        { ...grant, standard: 'erc721', scope: 'token-id', tokenId: '7' },
      ],
      control: [],
    },
    'reported',
  )
  expect(facts.map(({ id }) => id)).toEqual([
    `asked.assets.${ME}.${TOKEN}.7`,
    `asked.assets.${ME}.native`,
    `asked.allowances.${ME}.${YOU}.${TOKEN}`,
    `asked.allowances.${ME}.${YOU}.${TOKEN}.all`,
    `asked.allowances.${ME}.${YOU}.${TOKEN}.7`,
    'asked.fee',
  ])
  expect(facts.every(({ provenance }) => provenance === 'reported')).toBe(true)
})
