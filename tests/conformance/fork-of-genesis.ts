import { FORKS, type Fork } from '../../lib/core/simulate/state.ts'

/** Where geth's chain configuration says from when a fork holds: by block number, later by time. */
const STARTS: { readonly [key: string]: Fork } = {
  homesteadBlock: 'homestead',
  eip150Block: 'tangerineWhistle',
  eip158Block: 'spuriousDragon',
  byzantiumBlock: 'byzantium',
  constantinopleBlock: 'constantinople',
  petersburgBlock: 'petersburg',
  istanbulBlock: 'istanbul',
  berlinBlock: 'berlin',
  londonBlock: 'london',
  shanghaiTime: 'shanghai',
  cancunTime: 'cancun',
  pragueTime: 'prague',
  osakaTime: 'osaka',
}

/** The fork in force at a block. A chain that names no Petersburg had it together with Constantinople. */
export function forkOfGenesis(
  config: { readonly [key: string]: unknown },
  block: { readonly number: bigint; readonly timestamp: bigint; readonly difficulty: bigint },
): Fork {
  const reached = Object.entries(STARTS)
    .filter(([key]) => typeof config[key] === 'number')
    .filter(([key]) => BigInt(Number(config[key])) <= (key.endsWith('Time') ? block.timestamp : block.number))
    .map(([, fork]) => fork)
  if (block.difficulty === 0n && config.terminalTotalDifficulty !== undefined) reached.push('paris')
  const latest = FORKS[Math.max(0, ...reached.map((fork) => FORKS.indexOf(fork)))] ?? 'frontier'
  return latest === 'constantinople' && config.petersburgBlock === undefined ? 'petersburg' : latest
}
