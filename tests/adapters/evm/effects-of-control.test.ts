import { type Hex, keccak256, numberToHex, stringToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ControlChange } from '../../../lib/core/simulate/effects.ts'
import { planViewCalls } from '../../../lib/core/simulate/plan-view-calls.ts'
import { type Chain, startChain } from '../../world/chain.ts'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { type Contract, encodeCall } from '../../world/protocols/contract.ts'
import { type Deployer, openDeployer } from '../../world/protocols/deployer.ts'
import { deployProxies, type Proxies } from '../../world/protocols/proxies.ts'
import { readArtefact } from '../../world/protocols/read-artefact.ts'
import { deploySafe, openSafe, type SafeContracts } from '../../world/protocols/safe.ts'
import { signSafeTransaction } from '../../world/protocols/sign-safe-transaction.ts'
import { deployUniswapV2 } from '../../world/protocols/uniswap-v2.ts'
import { measureOnChain } from './measure-on-chain.ts'

const SENTINEL = '0x0000000000000000000000000000000000000001'
const STRANGER: Hex = `0x${'5e'.repeat(20)}`
const MINTER_ROLE = keccak256(stringToHex('MINTER_ROLE'))
const NO_ROLE = numberToHex(0, { size: 32 })

let chain: Chain
let maker: Deployer
let safes: SafeContracts
let safe: Contract
let proxies: Proxies
const someone = (place: number) => chain.accounts[place] ?? { address: STRANGER, privateKey: NO_ROLE }
const owner = (place: number) => someone(place).address

beforeAll(async () => {
  chain = await startChain()
  maker = openDeployer(chain)
  safes = await deploySafe(chain)
  safe = await openSafe(chain, safes, [owner(0), owner(1)], 1)
  proxies = await deployProxies(chain)
}, 120_000)

afterAll(() => chain.stop())

/** Who decides over what, after a call of the account that may make it; `from` absent: the deployer. */
async function changes(to: Contract, name: string, args: readonly unknown[], from: Hex = maker.address) {
  const { effects, executions } = await measureOnChain(chain, [
    { from, to: to.address, data: encodeCall(to, name, args) },
  ])
  expect(executions.map(({ status, reason }) => reason ?? status)).toEqual(['success'])
  return effects.control
}
const ofSafe = (name: string, ...args: readonly unknown[]) => changes(safe, name, args, safe.address)
const change = (kind: ControlChange['kind'], before: string, after: string) => ({
  subject: safe.address,
  kind,
  before,
  after,
})

describe('who decides over a Safe is read from the Safe itself, before and after', () => {
  it('an owner who joins, and how many must sign', async () => {
    expect(await ofSafe('addOwnerWithThreshold', STRANGER, 2n)).toEqual([
      change('threshold', '1', '2'),
      change('co-owner', '', STRANGER),
    ])
  })

  it('an owner who leaves, and one who takes another’s place', async () => {
    expect(await ofSafe('removeOwner', SENTINEL, owner(0), 1n)).toEqual([change('co-owner', owner(0), '')])
    expect(await ofSafe('swapOwner', owner(0), owner(1), STRANGER)).toEqual(
      expect.arrayContaining([change('co-owner', owner(1), ''), change('co-owner', '', STRANGER)]),
    )
  })

  it('how many must sign alone', async () => {
    expect(await ofSafe('changeThreshold', 2n)).toEqual([change('threshold', '1', '2')])
  })

  it('a module that may act for it, and one that no longer may', async () => {
    expect(await ofSafe('enableModule', STRANGER)).toEqual([change('module', '', STRANGER)])
    const other = await openSafe(chain, safes, [owner(0)], 1)
    await askChain(chain, 'anvil_impersonateAccount', other.address)
    await askChain(chain, 'anvil_setBalance', other.address, '0xde0b6b3a7640000')
    const data = encodeCall(other, 'enableModule', [STRANGER])
    await askChain(chain, 'eth_sendTransaction', { from: other.address, to: other.address, data })
    expect(await changes(other, 'disableModule', [SENTINEL, STRANGER], other.address)).toEqual([
      { ...change('module', STRANGER, ''), subject: other.address },
    ])
  })

  it('what may stop its calls, and what answers those that it does not know', async () => {
    const path = 'build/artifacts/contracts/examples/guards/DebugTransactionGuard.sol/DebugTransactionGuard.json'
    const guard = await maker.deploy(readArtefact(`@safe-global/safe-contracts/${path}`))
    expect(await ofSafe('setGuard', guard.address)).toMatchObject([change('guard', '', guard.address)])
    expect(await ofSafe('setFallbackHandler', STRANGER)).toMatchObject([
      change('fallback-handler', safes.fallbackHandler.address, STRANGER),
    ])
  })

  it('whose code it runs (slot 0), set by what it delegates to, in a transaction that an owner signed', async () => {
    const writer = await maker.own('SlotZero')
    const inner = { to: writer.address, value: 0n, data: encodeCall(writer, 'set', [STRANGER]), operation: 1 } as const
    const data = await signSafeTransaction(chain, safe, inner, [someone(0)])
    const { effects } = await measureOnChain(chain, [{ from: owner(0), to: safe.address, data }])
    expect(effects.control).toMatchObject([change('implementation', safes.singleton.address, STRANGER)])
  })

  it('and nobody else where it only pays', async () => {
    const { effects } = await measureOnChain(chain, [{ from: safe.address, to: safe.address, value: '0' }])
    expect(effects.control).toEqual([])
  })
})

describe('who owns a contract', () => {
  it('passes on, be it without a log; a log alone is nothing', async () => {
    const house = await maker.own('Handover', maker.address)
    const subject = house.address
    const passes = [{ subject, kind: 'owner', before: maker.address, after: STRANGER }]
    expect(await changes(house, 'seize', [STRANGER])).toEqual(passes)
    expect(await changes(house, 'pretend', [STRANGER])).toEqual([])
    expect(await changes(house, 'renounceOwnership', [])).toEqual([{ ...passes[0], after: '' }])
  })

  it('passes on in two steps (Ownable2Step), both of which are shown', async () => {
    const house = await maker.own('Handover', maker.address)
    const subject = house.address
    expect(await changes(house, 'transferOwnership', [owner(0)])).toEqual([
      { subject, kind: 'pending-owner', before: '', after: owner(0) },
    ])
    await maker.call(house, 'transferOwnership', [owner(0)])
    expect(await changes(house, 'acceptOwnership', [], owner(0))).toEqual([
      { subject, kind: 'owner', before: maker.address, after: owner(0) },
      { subject, kind: 'pending-owner', before: owner(0), after: '' },
    ])
  })

  it('is read through a proxy, and where it stands beside other things', async () => {
    expect(await changes(proxies.uups, 'giveTo', [STRANGER])).toEqual([
      { subject: proxies.uups.address, kind: 'owner', before: maker.address, after: STRANGER },
    ])
  })
})

describe('which code a proxy runs', () => {
  it('changes where its owner, its admin or its beacon says so', async () => {
    const [before, after] = [proxies.boxOne.address, proxies.boxTwo.address]
    const upgraded = (to: Contract) => [{ subject: to.address, kind: 'implementation', before, after }]
    expect(await changes(proxies.uups, 'upgradeToAndCall', [after, '0x'])).toMatchObject(upgraded(proxies.uups))
    const { transparent } = proxies
    const args = [transparent.address, after, '0x']
    expect(await changes(proxies.admin, 'upgradeAndCall', args)).toMatchObject(upgraded(transparent))
    expect(await changes(proxies.beacon, 'upgradeTo', [after])).toMatchObject(upgraded(proxies.beacon))
  })

  it('changes for some calls alone where it is a diamond', async () => {
    const diamond = await maker.own('Diamond')
    const cut = [{ facet: STRANGER, action: 0, selectors: ['0x12345678'] }]
    expect(await changes(diamond, 'diamondCut', [cut, STRANGER, '0x'])).toEqual([
      { subject: diamond.address, kind: 'facet', before: '', after: STRANGER, role: '0x12345678' },
    ])
  })
})

describe('who decides is not asked', () => {
  it('where nothing was stored that it could be: by a transfer, a grant, a collectible, a swap', async () => {
    const { weth, router } = await deployUniswapV2(chain)
    const dusd = await maker.own('DemoUsd', 10n ** 12n)
    const pictures = await maker.own('DemoPictures', 2n)
    await maker.call(dusd, 'approve', [router.address, 10n ** 12n])
    const late = (await maker.time()) + 3_600n
    const pool = [dusd.address, 10n ** 9n, 0n, 0n, maker.address, late]
    await maker.call(router, 'addLiquidityETH', pool, 10n ** 18n)
    const swap = [0n, [weth.address, dusd.address], maker.address, late]
    const calls = [
      { to: dusd.address, data: encodeCall(dusd, 'transfer', [STRANGER, 5n]) },
      { to: dusd.address, data: encodeCall(dusd, 'approve', [STRANGER, 5n]) },
      { to: pictures.address, data: encodeCall(pictures, 'approve', [STRANGER, 1n]) },
      { to: pictures.address, data: encodeCall(pictures, 'transferFrom', [maker.address, STRANGER, 2n]) },
      { to: router.address, data: encodeCall(router, 'swapExactETHForTokens', swap), value: (10n ** 12n).toString() },
    ]
    const from = maker.address
    const { executions } = await measureOnChain(
      chain,
      calls.map((call) => ({ from, ...call })),
    )
    expect(executions.map(({ status }) => status)).toEqual(calls.map(() => 'success'))
    const asked = planViewCalls(executions, { account: from, acts: [] })
    expect(asked.filter(({ asks }) => asks === 'control')).toEqual([])
  })
})

describe('who has a role', () => {
  it('is read back from the contract (AccessControl), as is who gives it', async () => {
    const token = await maker.own('RoleToken')
    const subject = token.address
    const minter = { subject, kind: 'role', before: '', after: STRANGER, role: MINTER_ROLE }
    expect(await changes(token, 'grantRole', [MINTER_ROLE, STRANGER])).toEqual([minter])
    expect(await changes(token, 'renounceRole', [NO_ROLE, maker.address])).toEqual([
      { subject, kind: 'role', before: maker.address, after: '', role: NO_ROLE },
    ])
    expect(await changes(token, 'setRoleAdmin', [MINTER_ROLE, MINTER_ROLE])).toEqual([
      { subject, kind: 'role-admin', before: NO_ROLE, after: MINTER_ROLE, role: MINTER_ROLE },
    ])
  })

  it('is nobody where a log only says so, or where they have it already', async () => {
    const token = await maker.own('RoleToken')
    expect(await changes(token, 'pretend', [STRANGER])).toEqual([])
    expect(await changes(token, 'grantRole', [NO_ROLE, maker.address])).toEqual([])
  })

  it('is read from an AccessManager, whose roles have numbers', async () => {
    const access = await maker.deploy(
      readArtefact('@openzeppelin/contracts/build/contracts/AccessManager.json'),
      maker.address,
    )
    expect(await changes(access, 'grantRole', [7n, STRANGER, 0])).toEqual([
      { subject: access.address, kind: 'role', before: '', after: STRANGER, role: '7' },
    ])
  })
})
