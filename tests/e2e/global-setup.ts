import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemoDapp } from '../world/demo-dapp/serve-demo-dapp.ts'
import { buildPlainsign } from '../world/plainsign.ts'
import { buildWallet } from '../world/test-wallet/build-wallet.ts'
import { buildWagmiDapp } from '../world/wagmi-dapp/serve-wagmi-dapp.ts'

/** Builds what the browsers load, once for all files. What they leave behind lies in one folder, and goes with the run. */
export async function setup(): Promise<() => void> {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'plainsign-e2e-'))
  buildPlainsign('chrome')
  buildPlainsign('firefox')
  await buildWallet()
  await buildDemoDapp()
  await buildWagmiDapp()
  return () => rmSync(tmpdir(), { recursive: true, force: true })
}
