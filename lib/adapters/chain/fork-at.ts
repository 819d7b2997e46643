import { type ChainConfig, Holesky, Hoodi, Mainnet, Sepolia } from '@ethereumjs/common'
import { FORKS, type Fork } from '../../core/simulate/state.ts'
import type { Header } from '../../core/state-proof/header.ts'

const SCHEDULES = new Map<number, ChainConfig>(
  [Mainnet, Sepolia, Holesky, Hoodi].map((chain): [number, ChainConfig] => [Number(chain.chainId), chain]),
)

/** Entries of a schedule that leave the EVM as it was: difficulty, blob limits, the DAO's one transfer. */
const SAME_EVM = /^(dao|muirGlacier|arrowGlacier|grayGlacier|mergeNetsplitBlock|bpo\d)$/

/** By the chain's schedule, at a block's number and unix time. Null: a fork that is not known here is active. */
function scheduledFork({ hardforks }: ChainConfig, number: bigint, timestamp: bigint): Fork | null {
  let fork: Fork | null = null
  for (const { name, block, timestamp: time } of hardforks) {
    const active = time === undefined ? block !== null && BigInt(block) <= number : BigInt(time) <= timestamp
    if (!active || SAME_EVM.test(name)) continue
    const known = name === 'chainstart' ? 'frontier' : FORKS.find((each) => each === name)
    if (known === undefined) return null
    fork = known
  }
  return fork
}

/** By the fields that forks added to the header. The newest fork that a header can show is prague. */
function forkShownBy(header: Header): Fork {
  if (header.requestsHash !== undefined) return 'prague'
  if (header.parentBeaconBlockRoot !== undefined) return 'cancun'
  if (header.withdrawalsRoot !== undefined) return 'shanghai'
  if (header.baseFeePerGas === undefined) return 'berlin'
  return header.difficulty === 0n ? 'paris' : 'london'
}

/**
 * The fork that the child of `header` runs under; null where it is one that is not known here. `saysOsaka`: on a chain
 * without a schedule, that the node itself says so (osaka added nothing to the header).
 */
export function forkAt(chainId: number, header: Header, childTime: bigint, saysOsaka: boolean): Fork | null {
  const schedule = SCHEDULES.get(chainId)
  if (schedule !== undefined) return scheduledFork(schedule, header.number + 1n, childTime)
  const shown = forkShownBy(header)
  return shown === 'prague' && saysOsaka ? 'osaka' : shown
}
