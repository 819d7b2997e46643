import { decodeFunctionResult, encodeFunctionData, parseAbi, parseUnits } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Hex } from '../../lib/core/facts/hex.ts'
import { askChain } from '../world/stand-ins.ts'
import { openReviewWorld, type ReviewWorld } from './review-world.ts'

const ABI = parseAbi([
  'function transfer(address to, uint256 amount)',
  'function getPair(address one, address other) view returns (address)',
  'function skim(address to)',
])

let world: ReviewWorld
beforeAll(async () => {
  world = await openReviewWorld()
}, 120_000)
afterAll(() => world?.chain.stop())

it('a token that only the run shows is called as it calls itself, with its decimals', async () => {
  const { chain, contracts, user } = world
  const { dusd, weth, factory } = contracts
  const asked = encodeFunctionData({ abi: ABI, functionName: 'getPair', args: [dusd.address, weth.address] })
  const data = (await askChain(chain, 'eth_call', [{ to: factory.address, data: asked }, 'latest'])) as Hex
  const pair = decodeFunctionResult({ abi: ABI, functionName: 'getPair', data })
  // What lies in a pool beyond its books may be taken by whoever asks: a call that names no token.
  const gift = encodeFunctionData({ abi: ABI, functionName: 'transfer', args: [pair, parseUnits('2.5', 6)] })
  await askChain(chain, 'eth_sendTransactionSync', [{ from: user, to: dusd.address, data: gift }])
  const skim = encodeFunctionData({ abi: ABI, functionName: 'skim', args: [user] })
  const review = await world.review('eth_sendTransaction', [{ from: user, to: pair, data: skim }])

  expect(review.effects?.assets).toContainEqual(
    expect.objectContaining({ owner: user, token: dusd.address, delta: '2500000' }),
  )
  const told = review.facts.filter(({ id }) => id.startsWith(`token.${dusd.address}.`))
  expect(told.map(({ kind, value, provenance }) => [kind, value, provenance])).toEqual([
    ['token-symbol', 'DUSD', 'claimed'],
    ['token-decimals', 6, 'claimed'],
  ])
  expect(JSON.stringify(review.summary)).toContain('2.5 DUSD')
  expect(review.unchecked.map(({ stage }) => stage)).not.toContain('simulation')
}, 60_000)
