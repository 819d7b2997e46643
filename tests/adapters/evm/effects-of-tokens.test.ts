import { type Hex, maxUint256, parseEther } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssetChange } from '../../../lib/core/simulate/effects.ts'
import { type Chain, startChain } from '../../world/chain.ts'
import { type Contract, encodeCall } from '../../world/protocols/contract.ts'
import { type Deployer, openDeployer } from '../../world/protocols/deployer.ts'
import { placePermit2 } from '../../world/protocols/permit2.ts'
import { deployOddTokens, type OddTokens } from '../../world/protocols/tokens.ts'
import { deployUniswapV2 } from '../../world/protocols/uniswap-v2.ts'
import { measureOnChain } from './measure-on-chain.ts'

const FRIEND: Hex = `0x${'f1'.repeat(20)}`
const UNIT = parseEther('1')

let chain: Chain
let maker: Deployer
let odd: OddTokens
let lying: Contract

beforeAll(async () => {
  chain = await startChain()
  maker = openDeployer(chain)
  odd = await deployOddTokens(chain, parseEther('1000'))
  lying = await maker.own('LyingToken')
}, 120_000)

afterAll(() => chain.stop())

type Call = readonly [to: Contract, name: string, args: readonly unknown[], value?: bigint]

/** What calls of the deployer, or of another account, change. */
async function effectsOf(calls: readonly Call[], from: Hex = maker.address) {
  const steps = calls.map(([to, name, args, value = 0n]) => {
    return { from, to: to.address, data: encodeCall(to, name, args), value: value.toString() }
  })
  const { effects, executions } = await measureOnChain(chain, steps)
  expect(executions.map(({ status, reason }) => reason ?? status)).toEqual(steps.map(() => 'success'))
  return effects
}

const moved = ({ owner, delta, tokenId }: AssetChange) => [owner, delta, ...(tokenId === undefined ? [] : [tokenId])]

describe('a token’s balances are read, whatever it logs', () => {
  it('where it keeps a part of each transfer, of which its log says nothing', async () => {
    const { taxed } = odd
    await maker.call(taxed, 'transfer', [chain.accounts[0]?.address, 100n * UNIT])
    const [user] = chain.accounts
    const { assets, claimed } = await effectsOf([[taxed, 'transfer', [FRIEND, 100n * UNIT]]], user?.address)
    expect(assets.map(moved)).toEqual([
      [user?.address, (-100n * UNIT).toString()],
      [FRIEND, (99n * UNIT).toString()],
      [maker.address, UNIT.toString()],
    ])
    expect(claimed).toEqual([])
  })

  it('where all balances change at once, with no transfer at all', async () => {
    const { assets, claimed } = await effectsOf([[odd.rebasing, 'rebase', [50n]]])
    expect(assets).toEqual([
      { owner: maker.address, standard: 'erc20', token: odd.rebasing.address, delta: (50n * UNIT).toString() },
    ])
    expect(claimed).toEqual([])
  })

  it('where it rounds what it moves', async () => {
    const { assets, claimed } = await effectsOf([
      [odd.rebasing, 'rebase', [7n]],
      [odd.rebasing, 'transfer', [FRIEND, 2n]],
    ])
    expect(assets[0]).toMatchObject({ owner: maker.address })
    expect(claimed).toEqual([])
  })

  it('where it returns nothing, and where it logs nothing', async () => {
    const quiet = await maker.own('QuietToken', UNIT)
    const silent = await effectsOf([[odd.silent, 'transfer', [FRIEND, 5n]]])
    expect(silent.assets.map(moved)).toEqual([
      [maker.address, '-5'],
      [FRIEND, '5'],
    ])
    const unheard = await effectsOf([[quiet, 'transfer', [FRIEND, 5n]]])
    expect(unheard.assets.map(moved)).toEqual([[maker.address, '-5']])
  })

  it('for collectibles and copies, on both sides', async () => {
    const pictures = await maker.own('DemoPictures', 2n)
    const items = await maker.own('DemoItems', 10n)
    const one = await effectsOf([[pictures, 'transferFrom', [maker.address, FRIEND, 2n]]])
    expect(one.assets.map(moved)).toEqual([
      [maker.address, '-1', '2'],
      [FRIEND, '1', '2'],
    ])
    const many = await effectsOf([[items, 'safeBatchTransferFrom', [maker.address, FRIEND, [1n, 2n], [3n, 4n], '0x']]])
    expect(many.assets.map(moved).toSorted()).toEqual(
      [
        [maker.address, '-3', '1'],
        [FRIEND, '3', '1'],
        [maker.address, '-4', '2'],
        [FRIEND, '4', '2'],
      ].toSorted(),
    )
    const granted = await effectsOf([[items, 'setApprovalForAll', [FRIEND, true]]])
    expect(granted.allowances).toMatchObject([{ standard: 'erc1155', scope: 'all', before: '0', after: '1' }])
    const all = await effectsOf([[pictures, 'setApprovalForAll', [FRIEND, true]]])
    expect(all.allowances).toMatchObject([{ standard: 'erc721', scope: 'all', before: '0', after: '1' }])
  })

  it('for wrapped ether, which is wrapped and unwrapped without a transfer', async () => {
    const { weth } = await deployUniswapV2(chain)
    const { assets, claimed } = await effectsOf([
      [weth, 'deposit', [], 9n],
      [weth, 'withdraw', [4n]],
    ])
    expect(assets.map(({ owner, token, delta }) => [owner === maker.address, token, delta])).toEqual(
      expect.arrayContaining([
        [true, null, '-5'],
        [true, weth.address, '5'],
        [false, null, '5'],
      ]),
    )
    expect(claimed).toEqual([])
  })

  it('for shares that are minted and burnt, as liquidity is', async () => {
    const { weth, router } = await deployUniswapV2(chain)
    const dusd = await maker.own('DemoUsd', UNIT)
    await maker.call(dusd, 'approve', [router.address, maxUint256])
    const late = (await maker.time()) + 3_600n
    const add: Call = [router, 'addLiquidityETH', [dusd.address, 10_000n, 0n, 0n, maker.address, late], 10_000n]
    const { assets, claimed } = await effectsOf([add])
    const ours = assets.filter(({ owner }) => owner === maker.address)
    expect(ours.map(({ delta }) => delta.startsWith('-')).toSorted()).toEqual([false, true, true])
    expect(assets.some(({ token }) => token === weth.address)).toBe(true)
    expect(claimed).toEqual([])
  })
})

describe('permissions are read before and after', () => {
  it('of a token, given and used up in one go', async () => {
    const { silent } = odd
    const given = await effectsOf([[silent, 'approve', [FRIEND, 7n]]])
    expect(given.allowances).toMatchObject([{ owner: maker.address, spender: FRIEND, before: '0', after: '7' }])
    const used = await effectsOf([
      [silent, 'approve', [maker.address, 7n]],
      [silent, 'transferFrom', [maker.address, FRIEND, 7n]],
    ])
    expect(used.allowances).toEqual([])
  })

  it('of Permit2, with their end, and what is used of them', async () => {
    const permit2 = await placePermit2(chain)
    const { silent } = odd
    const [user] = chain.accounts
    const end = (await maker.time()) + 86_400n
    const approve: Call = [permit2, 'approve', [silent.address, user?.address, 50n, end]]
    const { allowances } = await effectsOf([approve])
    const grant = { owner: maker.address, spender: user?.address, token: silent.address, via: 'Permit2' }
    expect(allowances).toMatchObject([{ ...grant, before: '0', after: '50', expires: end.toString() }])
    await maker.call(silent, 'approve', [permit2.address, maxUint256])
    await maker.call(permit2, 'approve', [silent.address, user?.address, 50n, end])
    const take: Call = [permit2, 'transferFrom', [maker.address, FRIEND, 20n, silent.address]]
    const used = await effectsOf([take], user?.address)
    expect(used.allowances).toEqual(
      expect.arrayContaining([expect.objectContaining({ ...grant, before: '50', after: '30' })]),
    )
  })
})

describe('what logs claim and balances deny is called out', () => {
  const claim = (standard: AssetChange['standard'], delta: string, tokenId?: string) => {
    const what = { owner: maker.address, standard, token: lying.address, delta }
    return [tokenId === undefined ? what : { ...what, tokenId }]
  }

  it.each([
    ['a payment that does not come', 'payOut', [FRIEND, UNIT], 'erc20', UNIT.toString()],
    ['coins that are not minted', 'payOut', [`0x${'0'.repeat(40)}`, UNIT], 'erc20', UNIT.toString()],
    ['a payment that does not leave', 'poison', [FRIEND, UNIT], 'erc20', (-UNIT).toString()],
    ['an item that is not there', 'giveItem', [7n], 'erc721', '1', '7'],
    ['copies that are not there', 'giveCopies', [7n, 3n], 'erc1155', '3', '7'],
  ] as const)('%s', async (_what, name, args, standard, delta, tokenId?: string) => {
    const { assets, claimed } = await effectsOf([[lying, name, args]])
    expect(assets).toEqual([])
    expect(claimed).toEqual(claim(standard, delta, tokenId))
  })

  it('but not what is taken back at once', async () => {
    const { claimed } = await effectsOf([[lying, 'backAndForth', [FRIEND, UNIT]]])
    expect(claimed).toEqual([])
  })
})
