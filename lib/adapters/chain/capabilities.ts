import { Holesky, Hoodi, Mainnet, Sepolia } from '@ethereumjs/common'
import {
  abstract,
  abstractTestnet,
  anvil,
  arbitrum,
  arbitrumNova,
  arbitrumSepolia,
  baseGoerli,
  blast,
  blastSepolia,
  celo,
  celoAlfajores,
  celoSepolia,
  dchain,
  dchainTestnet,
  elysiumTestnet,
  fraxtal,
  fraxtalTestnet,
  garnet,
  gnosis,
  gnosisChiado,
  linea,
  lineaSepolia,
  localhost,
  mainnet,
  mantle,
  mantleSepoliaTestnet,
  megaeth,
  opBNB,
  opBNBTestnet,
  optimismGoerli,
  polygonZkEvm,
  rss3,
  rss3Sepolia,
  rwaChain,
  rwaChainSepolia,
  scroll,
  scrollSepolia,
  swellchain,
  swellchainTestnet,
  whitechainSepolia,
  zircuit,
  zircuitGarfieldTestnet,
  zksync,
  zksyncSepoliaTestnet,
  zoraTestnet,
} from 'viem/chains'
import { chainConfig } from 'viem/op-stack'
import { isOpStackChain, OP_STACK_CHAINS } from './op-stack-chains.ts'

const DEVELOPMENT = new Set<number>([anvil.id, localhost.id])

/** Whether this id is the one that local development nodes give their chain. */
export function isDevelopmentChain(chainId: number): boolean {
  return DEVELOPMENT.has(chainId)
}

/** Chains that run transactions as Ethereum does. Gnosis pays the base fee to an account; nothing shown depends on it. */
const AS_ETHEREUM = new Set<number>([
  ...[Mainnet, Sepolia, Holesky, Hoodi].map(({ chainId }) => Number(chainId)),
  ...[gnosis, gnosisChiado].map(({ id }) => id),
  ...DEVELOPMENT,
])

const all = (how: string, ...chains: readonly { id: number }[]) => chains.map(({ id }): [number, string] => [id, how])

/** Chains that are known to run transactions differently: other opcodes, other gas, other fees or token precompiles. */
const DIFFERENT = new Map<number, string>([
  ...all('it counts gas in its own way', arbitrum, arbitrumNova, arbitrumSepolia, megaeth),
  ...all('it runs another virtual machine', zksync, zksyncSepoliaTestnet, abstract, abstractTestnet),
  ...all('its rules differ', linea, lineaSepolia, scroll, scrollSepolia, polygonZkEvm, zircuit, zircuitGarfieldTestnet),
  ...all('its own token is also a contract', celo, celoAlfajores, celoSepolia),
  ...all('its balances grow by themselves', blast, blastSepolia),
  ...all('it is not paid in ether', fraxtal, fraxtalTestnet, mantle, mantleSepoliaTestnet, opBNB, opBNBTestnet),
  ...all('it is not paid in ether', elysiumTestnet, rss3, rss3Sepolia, whitechainSepolia),
  ...all(
    'it charges for more than gas',
    dchain,
    dchainTestnet,
    rwaChain,
    rwaChainSepolia,
    swellchain,
    swellchainTestnet,
  ),
  ...all('it charges for more than gas', baseGoerli, garnet, optimismGoerli, zoraTestnet),
])

export type Capability =
  | { readonly kind: 'as-ethereum' }
  | { readonly kind: 'different'; readonly how: string }
  | { readonly kind: 'unknown' }

/**
 * Whether our own EVM would run a transaction as this chain does. What no test has proved is not assumed. On chains of the
 * OP stack it charges what they charge beyond gas (`rollup-charge.ts`).
 */
export function chainCapability(chainId: number): Capability {
  if (AS_ETHEREUM.has(chainId) || isOpStackChain(chainId)) return { kind: 'as-ethereum' }
  const how = DIFFERENT.get(chainId)
  return how === undefined ? { kind: 'unknown' } : { kind: 'different', how }
}

const BLOCK_TIMES_MS = new Map<number, number>([
  ...OP_STACK_CHAINS.map(({ id, blockTime = chainConfig.blockTime }): [number, number] => [id, blockTime]),
  ...[arbitrum, gnosis, gnosisChiado, linea, scroll, zksync].map((chain): [number, number] => [
    chain.id,
    chain.blockTime,
  ]),
])

/** Below this, the clocks of this device and of the block's maker say more than the block's age. */
const MIN_AGE_LIMIT_SECONDS = 60

/** How old a header may be: fifty blocks, so that a few missed ones do not count as an outage. */
export function headerAgeLimitSeconds(chainId: number): number {
  return Math.max(MIN_AGE_LIMIT_SECONDS, (50 * (BLOCK_TIMES_MS.get(chainId) ?? mainnet.blockTime)) / 1000)
}
