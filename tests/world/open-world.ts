import type { BrowserContext, Page } from 'playwright-core'
import { type Chain, startChain } from './chain.ts'
import { launchChromium } from './chromium.ts'
import { type Contracts, deployContracts } from './contracts.ts'
import { serveDemoDapp } from './demo-dapp/serve-demo-dapp.ts'
import { placeWallet } from './test-wallet/build-wallet.ts'
import { startWalletLog, type WalletLog } from './wallet-log.ts'

/** A chain with contracts, a demo dApp and a browser with the test wallet. */
export interface OpenWorld {
  readonly chain: Chain
  readonly contracts: Contracts
  readonly dappUrl: string
  readonly browser: BrowserContext
  readonly wallet: WalletLog
  close(): Promise<void>
}

export interface WorldOptions {
  readonly headless: boolean
  /** Folder of an unpacked extension that stands between the dApps and the wallet. */
  readonly extension?: string
  /** The wallet's manifest key, which gives it its id. */
  readonly walletKey?: string
}

/** Expects wallet and demo dApp to be built already. What was opened before a failure is closed again. */
export async function openWorld({ headless, extension, walletKey }: WorldOptions): Promise<OpenWorld> {
  const opened: (() => Promise<void>)[] = []
  const close = async () => {
    for (const stop of opened.splice(0).reverse()) await stop()
  }
  try {
    const chain = await startChain()
    opened.push(chain.stop)
    const contracts = await deployContracts(chain)
    const dapp = await serveDemoDapp(chain.chainId, contracts)
    opened.push(dapp.stop)
    const wallet = await startWalletLog()
    opened.push(wallet.stop)
    const privateKeys = chain.accounts.slice(0, 2).map(({ privateKey }) => privateKey)
    const config = { chainUrl: chain.url, chainId: chain.chainId, logUrl: wallet.url, privateKeys }
    const extensions = [...(extension === undefined ? [] : [extension]), placeWallet('chrome', config, walletKey)]
    const browser = await launchChromium({ extensions, headless })
    opened.push(() => browser.close())
    return { chain, contracts, dappUrl: dapp.url, browser, wallet, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Opens the demo dApp and waits until it knows its wallets. */
export async function openDemoDapp({ browser, dappUrl }: OpenWorld): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(dappUrl)
  await page.waitForSelector('html[data-ready]')
  return page
}
