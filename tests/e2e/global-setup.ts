import { buildDemoDapp } from '../world/demo-dapp/serve-demo-dapp.ts'
import { buildWallet } from '../world/test-wallet/build-wallet.ts'

/** Builds what the browsers load, once for all files. */
export async function setup(): Promise<void> {
  await buildWallet()
  await buildDemoDapp()
}
