import type { Chain } from '../chain.ts'
import type { Contract } from './contract.ts'
import { openDeployer } from './deployer.ts'

/** Code that accounts may run as theirs (EIP-7702). */
export interface Delegates {
  /** Runs a list of calls for whoever the account itself is, and takes ether and collectibles. */
  readonly batch: Contract
  /** Lets anybody take all: what a thief would have signed. */
  readonly sweeper: Contract
}

export async function deployDelegates(chain: Chain): Promise<Delegates> {
  const { own } = openDeployer(chain)
  return { batch: await own('BatchDelegate'), sweeper: await own('SweeperDelegate') }
}
