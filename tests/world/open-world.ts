import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { type Ground, openGround } from './ground.ts'
import { awaitServiceWorker } from './plainsign.ts'
import { placeWallet } from './test-wallet/build-wallet.ts'
import type { WalletControls, WalletFace } from './test-wallet/wallet-config.ts'

/** The ground, and Chromium with the test wallet on it. */
export interface OpenWorld extends Ground {
  readonly browser: BrowserContext
}

export interface WorldOptions {
  readonly headless: boolean
  /** Folder of an unpacked extension that stands between the dApps and the wallet. */
  readonly extension?: string
  /** The wallet's manifest key, which gives it its id. */
  readonly walletKey?: string
  /** A wallet with its own window meets a browser that blocks windows which no click opened. */
  readonly face?: WalletFace
}

/** Expects wallet and demo dApp to be built already. What was opened before a failure is closed again. */
export async function openWorld({ headless, extension, walletKey, face = 'plain' }: WorldOptions): Promise<OpenWorld> {
  const ground = await openGround()
  try {
    const wallet = placeWallet('chrome', { ...ground.walletConfig, face }, walletKey)
    const extensions = extension === undefined ? [wallet] : [extension, wallet]
    const browser = await launchChromium({ extensions, headless, blocksPopups: face === 'own-window' })
    const close = async () => {
      await browser.close()
      await ground.close()
    }
    return { ...ground, browser, close }
  } catch (error) {
    await ground.close()
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

/** Lets the wallet do what a person would do in its window. */
export async function controlWallet<K extends keyof WalletControls>(
  { browser }: Pick<OpenWorld, 'browser'>,
  control: K,
  ...args: Parameters<WalletControls[K]>
): Promise<void> {
  const worker = await awaitServiceWorker(browser, 'Test Wallet')
  await worker.evaluate(`testWallet.${control}(${args.map((arg) => JSON.stringify(arg)).join()})`)
}
