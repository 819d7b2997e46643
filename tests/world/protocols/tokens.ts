import type { Chain } from '../chain.ts'
import type { Contract } from './contract.ts'
import { openDeployer } from './deployer.ts'

/** Tokens that do not do what most do; the deployer holds all of each. */
export interface OddTokens {
  /** Keeps a hundredth of each transfer for its maker. */
  readonly taxed: Contract
  /** Its owner can make all balances larger or smaller at once. */
  readonly rebasing: Contract
  /** Returns nothing, and asks that an allowance is cleared before it is changed. */
  readonly silent: Contract
}

/** @param supply in base units, of each (18 decimals) */
export async function deployOddTokens(chain: Chain, supply: bigint): Promise<OddTokens> {
  const { own } = openDeployer(chain)
  return {
    taxed: await own('TaxedToken', supply),
    rebasing: await own('RebasingToken', supply),
    silent: await own('SilentToken', supply),
  }
}
