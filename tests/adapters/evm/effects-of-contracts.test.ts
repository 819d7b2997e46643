import { type Hex, pad } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareEffects } from '../../../lib/core/simulate/compare-effects.ts'
import { type Chain, startChain } from '../../world/chain.ts'
import { compileSolidity } from '../../world/compile-solidity.ts'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { type Contract, encodeCall } from '../../world/protocols/contract.ts'
import { type Deployer, openDeployer } from '../../world/protocols/deployer.ts'
import { measureOnChain } from './measure-on-chain.ts'

const FRIEND: Hex = `0x${'f1'.repeat(20)}`

let chain: Chain
let maker: Deployer
let factory: Contract

beforeAll(async () => {
  chain = await startChain()
  maker = openDeployer(chain)
  factory = await maker.own('ContractMaker')
}, 120_000)

afterAll(() => chain.stop())

async function effectsOf(to: Contract, name: string, args: readonly unknown[] = []) {
  const data = encodeCall(to, name, args)
  const { effects, executions } = await measureOnChain(chain, [{ from: maker.address, to: to.address, data }])
  expect(executions).toMatchObject([{ status: 'success' }])
  return effects
}

describe('contracts that come and go', () => {
  it('one that the request creates itself', async () => {
    const data = compileSolidity().SlotZero?.bytecode ?? '0x'
    const { effects, executions } = await measureOnChain(chain, [{ from: maker.address, data }])
    const address = executions[0]?.callTree?.to
    expect(effects.contracts).toMatchObject([{ address, change: 'created', creator: maker.address, direct: true }])
    const made = await maker.deploy({ abi: [], bytecode: data })
    expect(address).toBe(made.address)
  })

  it('one that what it calls creates, and none where that fails or is gone at once', async () => {
    const { contracts } = await effectsOf(factory, 'serving', [FRIEND])
    expect(contracts).toMatchObject([{ change: 'created', creator: factory.address, direct: false }])
    expect((await effectsOf(factory, 'failing')).contracts).toEqual([])
    expect((await effectsOf(factory, 'passing')).contracts).toEqual([])
  })

  it('none that was there before is destroyed any more (EIP-6780): it only gives its coins away', async () => {
    const workshop = await maker.own('Workshop')
    const create = [0n, pad('0x5a17')]
    const [child] = (await effectsOf(workshop, 'create', create)).contracts ?? []
    expect(child).toMatchObject({ change: 'created', creator: workshop.address })
    await maker.call(workshop, 'create', create, 5n)
    const { contracts, assets } = await effectsOf(workshop, 'destroy', [child?.address, FRIEND])
    expect(contracts).toEqual([])
    expect(assets.map(({ owner, delta }) => [owner, delta])).toEqual(
      expect.arrayContaining([
        [child?.address, '-5'],
        [FRIEND, '5'],
      ]),
    )
  })

  it('an account that delegates (EIP-7702) is no contract', async () => {
    const [user] = chain.accounts
    await askChain(chain, 'anvil_setCode', FRIEND, `0xef0100${factory.address.slice(2)}`)
    const { effects } = await measureOnChain(chain, [{ from: user?.address ?? '0x', to: FRIEND, value: '1' }])
    expect(effects.contracts).toEqual([])
  })
})

describe('two runs that create contracts are compared by who creates what', () => {
  it('not by when, and not by where that hangs on the time', async () => {
    for (const name of ['timed', 'timedAt']) {
      const first = await effectsOf(factory, name)
      await askChain(chain, 'evm_mine')
      const again = await effectsOf(factory, name)
      expect(first.contracts).toHaveLength(1)
      expect(again.contracts?.[0]?.shape).toBe(first.contracts?.[0]?.shape)
      expect(compareEffects(first, again, maker.address)).toEqual([])
    }
  })

  it('but by whom they serve, and by whether there is one', async () => {
    const [first, other] = [
      await effectsOf(factory, 'serving', [FRIEND]),
      await effectsOf(factory, 'serving', [maker.address]),
    ]
    expect(compareEffects(first, other, maker.address).length).toBeGreaterThan(0)
    expect(compareEffects(first, { ...first, contracts: [] }, maker.address)).toMatchObject([
      { shown: '1', happened: '0' },
    ])
  })
})
