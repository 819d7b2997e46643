import { type Address, keccak256, numberToHex, slice, stringToHex } from 'viem'
import type { Chain } from '../chain.ts'
import { askChain } from './ask-chain.ts'
import { type Contract, encodeCall } from './contract.ts'
import { openDeployer } from './deployer.ts'
import { readArtefact } from './read-artefact.ts'

/**
 * OpenZeppelin's proxies, each before a counter (`BoxOne`) that its owner can upgrade to `BoxTwo`. The deployer owns
 * the admin, the beacon and the counter behind `uups`.
 */
export interface Proxies {
  readonly boxOne: Contract
  readonly boxTwo: Contract
  readonly transparent: Contract
  readonly admin: Contract
  readonly uups: Contract
  readonly beacon: Contract
  readonly beaconProxy: Contract
  /** Makes ERC-1167 clones of the counter, also where they can be foreseen. */
  readonly cloneMaker: Contract
}

const ADMIN_SLOT = numberToHex(BigInt(keccak256(stringToHex('eip1967.proxy.admin'))) - 1n)
const artefact = (name: string) => readArtefact(`@openzeppelin/contracts/build/contracts/${name}.json`)

export async function deployProxies(chain: Chain): Promise<Proxies> {
  const { address, deploy, own } = openDeployer(chain)
  const boxOne = await own('BoxOne')
  const boxTwo = await own('BoxTwo')
  const init = encodeCall(boxOne, 'initialize', [address])
  const asBox = ({ address: at }: Contract): Contract => ({ address: at, abi: boxTwo.abi })
  const transparent = await deploy(artefact('TransparentUpgradeableProxy'), boxOne.address, address, init)
  const uups = await deploy(artefact('ERC1967Proxy'), boxOne.address, init)
  const beacon = await deploy(artefact('UpgradeableBeacon'), boxOne.address, address)
  const beaconProxy = await deploy(artefact('BeaconProxy'), beacon.address, init)
  const cloneMaker = await own('CloneMaker')
  const { abi } = artefact('ProxyAdmin')
  const admin = { abi, address: await adminOf(chain, transparent.address) }
  const boxes = { transparent: asBox(transparent), uups: asBox(uups), beaconProxy: asBox(beaconProxy) }
  return { boxOne, boxTwo, admin, beacon, cloneMaker, ...boxes }
}

/** Who may upgrade a transparent proxy, by ERC-1967's slot. */
async function adminOf(chain: Chain, proxy: Address): Promise<Address> {
  const word = await askChain<Address>(chain, 'eth_getStorageAt', proxy, ADMIN_SLOT, 'latest')
  return slice(word, 12)
}
