import fc from 'fast-check'
import { type EncodeFunctionDataParameters, encodeFunctionData, parseEther, parseUnits, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chain, startChain } from '../../world/chain.ts'
import { type Contract, type Contracts, deployContracts } from '../../world/contracts.ts'
import { askNode, type Call, compareWithNode } from './compare-with-node.ts'
import { CONTRACTS, FIRST, randomCode } from './random-code.ts'

let chain: Chain
let contracts: Contracts
const expectSame = (given: Call) => compareWithNode(chain, given)

beforeAll(async () => {
  chain = await startChain()
  contracts = await deployContracts(chain)
}, 120_000)

afterAll(() => chain.stop())

function call({ address, abi }: Contract, functionName: string, args: unknown[], value = 0n): Call {
  const data = encodeFunctionData({ abi, functionName, args } as EncodeFunctionDataParameters)
  return { to: address, data, value }
}

describe('a run here is what a node makes of the same bytes: gas, status, logs, every call', () => {
  it('ether to an account', async () => {
    await expectSame({ to: contracts.friend, value: parseEther('1') })
  })

  it('a token moved, and granted', async () => {
    await expectSame(call(contracts.dusd, 'transfer', [contracts.friend, 5n]))
    await expectSame(call(contracts.dusd, 'approve', [contracts.router.address, parseUnits('1000', 6)]))
  })

  it('a swap over a real Uniswap V2, both ways', async () => {
    const { user, dusd, weth, router } = contracts
    const late = 10n ** 11n
    const buy = [0n, [weth.address, dusd.address], user, late]
    await expectSame(call(router, 'swapExactETHForTokens', buy, parseEther('1')))
    const sell = [parseUnits('500', 6), 0n, [dusd.address, weth.address], user, late]
    const { logs } = await expectSame(call(router, 'swapExactTokensForETH', sell))
    expect(logs.length).toBeGreaterThan(4)
  })

  it('a swap that reverts', async () => {
    const { user, dusd, weth, router } = contracts
    const greedy = [10n ** 30n, [weth.address, dusd.address], user, 10n ** 11n]
    const { reason } = await expectSame(call(router, 'swapExactETHForTokens', greedy, 1n))
    expect(reason).toContain('INSUFFICIENT_OUTPUT_AMOUNT')
  })

  it('collectibles', async () => {
    const { user, friend, pictures, items } = contracts
    await expectSame(call(pictures, 'safeTransferFrom', [user, friend, 1n]))
    await expectSame(call(pictures, 'setApprovalForAll', [friend, true]))
    await expectSame(call(items, 'safeTransferFrom', [user, friend, 1n, 2n, '0x']))
  })

  it('a creation, and calldata whose floor price counts', async () => {
    await expectSame({ data: '0x605b60005360016000f3' })
    await expectSame({ to: contracts.friend, data: toHex('words '.repeat(500)) })
  })
  it("accounts that run another's code (EIP-7702), of which one authorization does not hold", async () => {
    const [, , , , other] = chain.accounts
    if (other === undefined) throw new Error('no account')
    const account = privateKeyToAccount(other.privateKey)
    const authorize = (nonce: number) =>
      account.signAuthorization({ chainId: chain.chainId, nonce, contractAddress: contracts.dusd.address })
    const list = [await authorize(0), await authorize(7)]
    const named = call({ ...contracts.dusd, address: other.address }, 'decimals', [])
    const { stateDiff } = await expectSame({ ...named, authorizationList: list })
    expect(stateDiff.post[other.address]?.code).toContain(contracts.dusd.address.slice(2))
  })
  it('code that nobody would write: random calls, creations, memory, storage and logs', async () => {
    const codes = fc.tuple(...CONTRACTS.map(() => randomCode))
    const property = fc.asyncProperty(codes, fc.nat(2), fc.uint8Array({ maxLength: 64 }), async (all, value, data) => {
      for (const [place, address] of CONTRACTS.entries()) await askNode(chain, 'anvil_setCode', address, all[place])
      await expectSame({ to: FIRST, value: BigInt(value), data: toHex(data) })
    })
    await fc.assert(property, { numRuns: 60, seed: 7702 })
  }, 120_000)
})
