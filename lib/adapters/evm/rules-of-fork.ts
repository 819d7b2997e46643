import { type Common, createCustomCommon, Hardfork, Holesky, Hoodi, Mainnet, Sepolia } from '@ethereumjs/common'
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

/** The chains whose blob parameters are known to change within Osaka (EIP-7892), by their own schedules. */
const SCHEDULES = [Mainnet, Sepolia, Holesky, Hoodi]
const BLOB_FORK = /^bpo\d$/

/** The rules of one fork, under a chain's id: which EIPs are in force, and what its operations cost. */
export function rulesOfFork(chainId: number, fork: Fork, timestamp = 0n): Common {
  const hardfork = (fork === 'osaka' ? blobForkAt(chainId, timestamp) : undefined) ?? HARDFORKS[fork]
  return createCustomCommon({ chainId }, Mainnet, { hardfork, params: paramsEVM })
}

/**
 * The newest rules of OP-stack chains: Prague's, with the limit on a transaction's gas that those of them have that run
 * Osaka's already. What else differs is watched (`unsettled-rules.ts`).
 */
export function rulesOfOpStack(chainId: number): Common {
  return createCustomCommon({ chainId }, Mainnet, { hardfork: Hardfork.Prague, params: paramsEVM, eips: [7825] })
}

function blobForkAt(chainId: number, timestamp: bigint): string | undefined {
  return SCHEDULES.find((chain) => Number(chain.chainId) === chainId)
    ?.hardforks.filter(({ name }) => BLOB_FORK.test(name))
    .filter((start) => start.timestamp !== undefined && BigInt(start.timestamp) <= timestamp)
    .at(-1)?.name
}
