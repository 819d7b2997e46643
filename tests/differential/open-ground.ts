import { maxUint256, parseEther, parseUnits } from 'viem'
import { type Chain, type ChainAccount, startChain } from '../world/chain.ts'
import { type Contracts, deployContracts } from '../world/contracts.ts'
import { askChain } from '../world/protocols/ask-chain.ts'
import { type Contract, encodeCall } from '../world/protocols/contract.ts'
import { type Delegates, deployDelegates } from '../world/protocols/delegates.ts'
import { openDeployer } from '../world/protocols/deployer.ts'
import { placePermit2 } from '../world/protocols/permit2.ts'
import { deployProxies, type Proxies } from '../world/protocols/proxies.ts'
import { deploySafe, openSafe, type SafeContracts } from '../world/protocols/safe.ts'
import { deploySeaport, type Seaport } from '../world/protocols/seaport.ts'
import { deployOddTokens, type OddTokens } from '../world/protocols/tokens.ts'
import { deployUniswapV3, type UniswapV3 } from '../world/protocols/uniswap-v3.ts'
import { openUniswapV3Pool } from '../world/protocols/uniswap-v3-pool.ts'

/** A chain with all the protocols on it, and traders that hold some of every token and have approved most of it. */
export interface Ground {
  readonly chain: Chain
  readonly contracts: Contracts
  readonly tokens: OddTokens
  readonly v3: UniswapV3
  /** Demo USD against wrapped ether, and against the silent token. */
  readonly pools: readonly Contract[]
  readonly permit2: Contract
  readonly seaport: Seaport
  readonly safe: SafeContracts
  /** Of two of the first three traders. */
  readonly account: Contract
  readonly proxies: Proxies
  readonly delegates: Delegates
  readonly workshop: Contract
  /** Collectibles, of which each trader holds some; their ids begin at 1. */
  readonly pictures: Contract
  readonly traders: readonly ChainAccount[]
  /** Deployed it all: owns the proxies' admins, and what is left of the tokens. */
  readonly maker: ChainAccount
  /** Further accounts with keys, which sign and are delegated, and seldom send. */
  readonly others: readonly ChainAccount[]
}

const PICTURES = 60n
const SUPPLY = parseEther('10000000')

/** @param options of anvil's own, such as another fork */
export async function openGround(...options: readonly string[]): Promise<Ground> {
  const chain = await startChain('--accounts', '12', ...options)
  try {
    return await settle(chain)
  } catch (error) {
    await chain.stop()
    throw error
  }
}

async function settle(chain: Chain): Promise<Ground> {
  const { own, call, time } = openDeployer(chain)
  const contracts = await deployContracts(chain)
  const { dusd, weth, items, router } = contracts
  const tokens = await deployOddTokens(chain, SUPPLY)
  const v3 = await deployUniswapV3(chain, weth.address)
  const permit2 = await placePermit2(chain)
  const seaport = await deploySeaport(chain)
  const safe = await deploySafe(chain)
  const [one, two, maker, three, four, ...others] = chain.accounts
  if (!one || !two || !maker || !three || !four) throw new Error('The local chain has too few accounts')
  const traders = [one, two, three, four]
  const addresses = traders.slice(0, 3).map(({ address }) => address)
  const account = await openSafe(chain, safe, addresses, 2)
  const pictures = await own('DemoPictures', PICTURES)
  const workshop = await own('Workshop')

  await call(weth, 'deposit', [], parseEther('2000'))
  const ether = { tokens: [dusd, weth], amounts: [parseUnits('1600000', 6), parseEther('400')] } as const
  const coin = { tokens: [dusd, tokens.silent], amounts: [parseUnits('1000000', 6), parseEther('1000000')] } as const
  const pools = [
    await openUniswapV3Pool(chain, v3, { ...ether, fee: 3_000, spacing: 60 }),
    await openUniswapV3Pool(chain, v3, { ...coin, fee: 500, spacing: 10 }),
  ]
  for (const token of [tokens.taxed, tokens.rebasing, tokens.silent]) {
    await call(token, 'approve', [router.address, SUPPLY])
    const until = (await time()) + 3_600n
    await call(
      router,
      'addLiquidityETH',
      [token.address, parseEther('500000'), 0n, 0n, maker.address, until],
      parseEther('100'),
    )
  }

  const all = [dusd, weth, tokens.taxed, tokens.rebasing, tokens.silent]
  for (const { address } of [...traders, account]) {
    for (const token of all.slice(2)) await call(token, 'transfer', [address, parseEther('100000')])
    await call(dusd, 'transfer', [address, parseUnits('100000', 6)])
    await call(weth, 'transfer', [address, parseEther('50')])
    await askChain(chain, 'anvil_setBalance', address, '0xd3c21bcecceda1000000')
  }
  for (let id = 1n; id <= PICTURES; id++) {
    const trader = traders[Number(id) % traders.length] ?? one
    await call(pictures, 'transferFrom', [maker.address, trader.address, id])
  }
  const spenders = [router, v3.router, v3.positions, permit2, seaport.seaport, { address: seaport.conduit }]
  for (const trader of traders) {
    await call(items, 'safeTransferFrom', [maker.address, trader.address, 2n, 20n, '0x'])
    const send = (to: Contract, name: string, ...args: readonly unknown[]) =>
      askChain(chain, 'eth_sendTransaction', { from: trader.address, to: to.address, data: encodeCall(to, name, args) })
    for (const { address } of traders) {
      for (const token of all) await send(permit2, 'approve', token.address, address, parseEther('1000'), 2 ** 40)
    }
    for (const { address } of spenders) for (const token of all) await send(token, 'approve', address, maxUint256)
    for (const { address } of spenders.slice(4)) {
      await send(pictures, 'setApprovalForAll', address, true)
      await send(items, 'setApprovalForAll', address, true)
    }
  }
  const proxies = await deployProxies(chain)
  const delegates = await deployDelegates(chain)
  // From here on a block is made only where somebody asks for it.
  await askChain(chain, 'evm_setAutomine', false)
  const made = { chain, contracts, tokens, v3, pools, permit2, seaport, safe, account, proxies, delegates }
  return { ...made, workshop, pictures, traders, maker, others }
}
