import { type Common, createCustomCommon, Hardfork, Mainnet } from '@ethereumjs/common'
import { paramsEVM } from '@ethereumjs/evm'
import type { Fork } from '../../core/simulate/state.ts'

const HARDFORKS: { readonly [fork in Fork]: Hardfork } = {
  frontier: Hardfork.Chainstart,
  homestead: Hardfork.Homestead,
  tangerineWhistle: Hardfork.TangerineWhistle,
  spuriousDragon: Hardfork.SpuriousDragon,
  byzantium: Hardfork.Byzantium,
  constantinople: Hardfork.Constantinople,
  petersburg: Hardfork.Petersburg,
  istanbul: Hardfork.Istanbul,
  berlin: Hardfork.Berlin,
  london: Hardfork.London,
  paris: Hardfork.Paris,
  shanghai: Hardfork.Shanghai,
  cancun: Hardfork.Cancun,
  prague: Hardfork.Prague,
  osaka: Hardfork.Osaka,
}

/** The rules of one fork, under a chain's id: which EIPs are in force, and what its operations cost. */
export function rulesOfFork(chainId: number, fork: Fork): Common {
  return createCustomCommon({ chainId }, Mainnet, { hardfork: HARDFORKS[fork], params: paramsEVM })
}
