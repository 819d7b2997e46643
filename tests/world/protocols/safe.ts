import { type Address, type Hex, parseEventLogs, zeroAddress } from 'viem'
import type { Chain } from '../chain.ts'
import { type Contract, encodeCall } from './contract.ts'
import { openDeployer } from './deployer.ts'
import { readArtefact } from './read-artefact.ts'

/** The Safe's contracts, version 1.4.1, and one account of theirs. */
export interface SafeContracts {
  readonly singleton: Contract
  readonly proxyFactory: Contract
  readonly fallbackHandler: Contract
  readonly multiSend: Contract
  readonly multiSendCallOnly: Contract
}

const artefact = (path: string) => readArtefact(`@safe-global/safe-contracts/build/artifacts/contracts/${path}`)

export async function deploySafe(chain: Chain): Promise<SafeContracts> {
  const { deploy } = openDeployer(chain)
  const handler = 'handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json'
  return {
    singleton: await deploy(artefact('SafeL2.sol/SafeL2.json')),
    proxyFactory: await deploy(artefact('proxies/SafeProxyFactory.sol/SafeProxyFactory.json')),
    fallbackHandler: await deploy(artefact(handler)),
    multiSend: await deploy(artefact('libraries/MultiSend.sol/MultiSend.json')),
    multiSendCallOnly: await deploy(artefact('libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json')),
  }
}

/** What a new account of these owners is set up with. */
export function setUpSafe(safe: SafeContracts, owners: readonly Address[], threshold: number): Hex {
  const payment = [zeroAddress, 0n, zeroAddress]
  const handler = safe.fallbackHandler.address
  return encodeCall(safe.singleton, 'setup', [owners, BigInt(threshold), zeroAddress, '0x', handler, ...payment])
}

/** Makes an account that `threshold` of `owners` command. */
export async function openSafe(
  chain: Chain,
  safe: SafeContracts,
  owners: readonly Address[],
  threshold: number,
): Promise<Contract> {
  const { call } = openDeployer(chain)
  const args = [safe.singleton.address, setUpSafe(safe, owners, threshold), 0n]
  const { logs } = await call(safe.proxyFactory, 'createProxyWithNonce', args)
  const [made] = parseEventLogs({ abi: safe.proxyFactory.abi, eventName: 'ProxyCreation', logs })
  const { proxy } = (made?.args ?? {}) as { proxy?: Address }
  if (proxy === undefined) throw new Error('No Safe was made')
  return { address: proxy.toLowerCase() as Address, abi: safe.singleton.abi }
}
