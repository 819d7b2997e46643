import { type Address, concatHex, type Hex, padHex } from 'viem'
import type { Chain } from '../chain.ts'
import type { Contract } from './contract.ts'
import { openDeployer } from './deployer.ts'
import { readArtefact } from './read-artefact.ts'

/** Seaport 1.6 and a conduit that it may take tokens through. */
export interface Seaport {
  readonly seaport: Contract
  readonly conduitController: Contract
  readonly conduit: Address
  readonly conduitKey: Hex
}

const artefact = (path: string) => readArtefact(`@opensea/seaport-js/src/artifacts/seaport/contracts/${path}`)

export async function deploySeaport(chain: Chain): Promise<Seaport> {
  const { address, deploy, call, read } = openDeployer(chain)
  const controller = 'conduit/ConduitController.sol/LocalConduitController.json'
  const conduitController = await deploy(artefact(controller))
  const seaport = await deploy(artefact('Seaport.sol/Seaport.json'), conduitController.address)
  // The key of a conduit begins with its maker's address.
  const conduitKey = concatHex([address, padHex('0x01', { size: 12 })])
  await call(conduitController, 'createConduit', [conduitKey, address])
  const [conduit] = await read<readonly [Address, boolean]>(conduitController, 'getConduit', [conduitKey])
  await call(conduitController, 'updateChannel', [conduit, seaport.address, true])
  return { seaport, conduitController, conduit: conduit.toLowerCase() as Address, conduitKey }
}
