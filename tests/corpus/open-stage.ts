import { join } from 'node:path'
import { type Address, keccak256, numberToHex, pad, parseEther, parseUnits, slice, stringToHex } from 'viem'
import { type Ground, openGround } from '../differential/open-ground.ts'
import type { ChainAccount } from '../world/chain.ts'
import { compileSolidity } from '../world/compile-solidity.ts'
import { askChain } from '../world/protocols/ask-chain.ts'
import { type Contract, encodeCall } from '../world/protocols/contract.ts'
import { openDeployer } from '../world/protocols/deployer.ts'
import { openSafe } from '../world/protocols/safe.ts'
import { type Markets, openMarkets } from './open-markets.ts'

/** The differential ground, with a victim that has approved nothing but `lure` and `shop`, and with what traps are made of. */
export interface Stage extends Ground {
  readonly user: Address
  /** Whom the user pays: an account with a key. */
  readonly friend: Address
  /** A key that nobody dealt with; it was never used on the chain. */
  readonly thief: Address
  /** In unix seconds: the newest block's time; an hour later; a year and more later. */
  readonly now: bigint
  readonly soon: bigint
  readonly late: bigint
  /** Takes what it gets or may take. */
  readonly lure: Contract
  /** The same functions, but gives shares for it. */
  readonly shop: Contract
  readonly chameleon: Contract
  readonly honeypot: Contract
  /** An honest coin with a pool, as the honeypot's. */
  readonly coin: Contract
  /** Of the name and ticker of the chain’s own coin; a local chain has no list of others. */
  readonly fakeEther: Contract
  readonly bundler: Contract
  /** Code by which an account tells itself what to call; no account has it yet. */
  readonly ownExecutor: Contract
  readonly signedCoin: Contract
  readonly roleToken: Contract
  readonly handover: Contract
  readonly slotZero: Contract
  readonly lying: Contract
  /** A Safe whose guard lets everything pass. */
  readonly guarded: Contract
  readonly entryPoint: Contract
  /** Does what `entryPoint` brings it; holds 900 dusd and 3 ether. */
  readonly smartAccount: Contract
  readonly markets: Markets
}

/** Sepolia, so that what makes Uniswap's pools stands where it really is. */
const CHAIN = ['--chain-id', '11155111']

/** Where a Safe keeps its guard (`GuardManager.sol`). */
const GUARD_SLOT = keccak256(stringToHex('guard_manager.guard.address'))

const SUPPLY = parseEther('1000000')

export async function openStage(): Promise<Stage> {
  const ground = await openGround(...CHAIN)
  try {
    return await settle(ground)
  } catch (error) {
    await ground.chain.stop()
    throw error
  }
}

async function settle(ground: Ground): Promise<Stage> {
  const { chain, contracts, tokens, pictures, traders, others } = ground
  const [victim, friend] = others
  if (!victim || !friend) throw new Error('The local chain has too few accounts')
  await askChain(chain, 'evm_setAutomine', true)
  const { address: maker, own, call, deploy, time } = openDeployer(chain)
  const artefacts = compileSolidity(join(import.meta.dirname, 'solidity'))
  const trap = async (name: string, ...args: readonly unknown[]) => {
    const artefact = artefacts[name]
    if (artefact === undefined) throw new Error(`No contract ${name}`)
    return deploy(artefact, ...args)
  }
  const thief = slice(keccak256(stringToHex('a thief’s key')), 12)
  const lure = await trap('Lure', thief)
  const chameleon = await trap('Chameleon', thief)
  await askChain(chain, 'anvil_setBalance', chameleon.address, '0xde0b6b3a7640000')
  const shop = await trap('FairShop')
  const honeypot = await trap('Honeypot', SUPPLY)
  const coin = await trap('NamedCoin', 'Plain Coin', 'PLN', SUPPLY)
  const fakeEther = await trap('NamedCoin', 'Ether', 'ETH', SUPPLY)
  const bundler = await trap('Bundler')
  const signedCoin = await own('SignedCoin', SUPPLY)
  const made = { lure, chameleon, shop, honeypot, coin, fakeEther, bundler, signedCoin }
  const entryPoint = await trap('EntryPoint')
  const smartAccount = await trap('SmartAccount', entryPoint.address)
  await askChain(chain, 'anvil_setBalance', smartAccount.address, numberToHex(parseEther('3')))
  const more = {
    ...{ entryPoint, smartAccount },
    roleToken: await own('RoleToken'),
    handover: await own('Handover', maker),
    slotZero: await own('SlotZero'),
    lying: await own('LyingToken'),
    guarded: await openGuarded(ground),
    ownExecutor: await trap('OwnExecutor'),
  }
  for (const token of [honeypot, coin, fakeEther]) await openPool(ground, token)
  for (const { address } of [await pairOf(ground, honeypot), ground.contracts.router])
    await call(honeypot, 'release', [address])
  const markets = await openMarkets(ground, coin, trap)

  for (const token of [tokens.taxed, tokens.rebasing, tokens.silent, signedCoin, coin])
    await call(token, 'transfer', [victim.address, parseEther('5000')])
  await call(contracts.dusd, 'transfer', [victim.address, parseUnits('40000', 6)])
  await call(contracts.weth, 'transfer', [victim.address, parseEther('20')])
  for (const id of [1n, 2n])
    await call(contracts.items, 'safeTransferFrom', [maker, victim.address, id, 5n, '0x']).catch(() => undefined)
  const [trader] = traders
  if (trader === undefined) throw new Error('no trader')
  for (const id of [4n, 8n, 12n, 16n])
    await from(ground, trader, pictures, 'transferFrom', trader.address, victim.address, id)
  for (const spender of [lure, shop]) {
    for (const token of [contracts.dusd, contracts.weth])
      await from(ground, victim, token, 'approve', spender.address, parseUnits('900', 6))
    await from(ground, victim, pictures, 'setApprovalForAll', spender.address, true)
  }
  await call(contracts.dusd, 'transfer', [more.guarded.address, parseUnits('500', 6)])
  await call(contracts.dusd, 'transfer', [smartAccount.address, parseUnits('900', 6)])
  const now = await time()
  const times = { now, soon: now + 3_600n, late: now + 20n * 31_536_000n }
  return { ...ground, ...made, ...more, ...times, markets, user: victim.address, friend: friend.address, thief }
}

async function openGuarded({ chain, safe, traders }: Ground): Promise<Contract> {
  const owners = traders.slice(0, 2).map(({ address }) => address)
  const account = await openSafe(chain, safe, owners, 2)
  const guard = slice(GUARD_SLOT, 12)
  await askChain(chain, 'anvil_setCode', guard, '0x00')
  await askChain(chain, 'anvil_setStorageAt', account.address, GUARD_SLOT, pad(guard))
  return account
}

async function openPool({ chain, contracts }: Ground, token: Contract): Promise<void> {
  const { address, call, time } = openDeployer(chain)
  await call(token, 'approve', [contracts.router.address, SUPPLY])
  const until = (await time()) + 3_600n
  const liquidity = [token.address, parseEther('100000'), 0n, 0n, address, until]
  await call(contracts.router, 'addLiquidityETH', liquidity, parseEther('50'))
}

async function pairOf({ chain, contracts }: Ground, token: Contract): Promise<{ readonly address: Address }> {
  const { read } = openDeployer(chain)
  return { address: await read<Address>(contracts.factory, 'getPair', [token.address, contracts.weth.address]) }
}

async function from(ground: Ground, who: ChainAccount, to: Contract, name: string, ...args: readonly unknown[]) {
  const data = encodeCall(to, name, args)
  await askChain(ground.chain, 'eth_sendTransaction', { from: who.address, to: to.address, data })
}
