import { buildDemoDapp } from '../world/demo-dapp/serve-demo-dapp.ts'
import { buildPlainsign } from '../world/plainsign.ts'
import { buildWallet } from '../world/test-wallet/build-wallet.ts'
import { buildWagmiDapp } from '../world/wagmi-dapp/serve-wagmi-dapp.ts'

/** Builds what the browsers load, once for all files. */
export async function setup(): Promise<void> {
  buildPlainsign('chrome')
  buildPlainsign('firefox')
  await buildWallet()
  await buildDemoDapp()
  await buildWagmiDapp()
}
