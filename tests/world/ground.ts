import { type Chain, startChain } from './chain.ts'
import { type Contracts, deployContracts } from './contracts.ts'
import { serveDemoDapp } from './demo-dapp/serve-demo-dapp.ts'
import type { WalletConfig } from './test-wallet/wallet-config.ts'
import { startWalletLog, type WalletLog } from './wallet-log.ts'

/** All of the world that is no browser: a chain with contracts, the demo dApp and the log of the test wallet. */
export interface Ground {
  readonly chain: Chain
  readonly contracts: Contracts
  readonly dappUrl: string
  readonly wallet: WalletLog
  readonly walletConfig: WalletConfig
  close(): Promise<void>
}

/** Expects the demo dApp to be built already. What was opened before a failure is closed again. */
export async function openGround(): Promise<Ground> {
  const opened: { stop(): Promise<void> }[] = []
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await each.stop()
  }
  const keep = <T extends { stop(): Promise<void> }>(each: T) => {
    opened.push(each)
    return each
  }
  try {
    const chain = keep(await startChain())
    const contracts = await deployContracts(chain)
    const { url: dappUrl } = keep(await serveDemoDapp(chain.chainId, contracts))
    const wallet = keep(await startWalletLog())
    const privateKeys = chain.accounts.slice(0, 2).map(({ privateKey }) => privateKey)
    const walletConfig = { chainUrl: chain.url, chainId: chain.chainId, logUrl: wallet.url, privateKeys }
    return { chain, contracts, dappUrl, wallet, walletConfig, close }
  } catch (error) {
    await close()
    throw error
  }
}
