import {
  ancient8,
  ancient8Sepolia,
  base,
  baseSepolia,
  bob,
  bobSepolia,
  codex,
  codexTestnet,
  form,
  formTestnet,
  funkiMainnet,
  funkiSepolia,
  giwaSepolia,
  ink,
  inkSepolia,
  lisk,
  liskSepolia,
  metalL2,
  mode,
  modeTestnet,
  optimism,
  optimismSepolia,
  pyrope,
  redstone,
  shape,
  shapeSepolia,
  snax,
  snaxTestnet,
  soneium,
  soneiumMinato,
  superseed,
  superseedSepolia,
  unichain,
  unichainSepolia,
  worldchain,
  worldchainSepolia,
  zora,
  zoraSepolia,
} from 'viem/chains'

/**
 * Chains on the OP stack that pay in ether and post their data to Ethereum (or Sepolia). They run transactions as
 * Ethereum does, but charge for the posting too.
 */
export const OP_STACK_CHAINS = [
  ...[optimism, base, ink, lisk, mode, soneium, unichain, worldchain, zora],
  ...[ancient8, bob, codex, form, funkiMainnet, metalL2, redstone, shape, snax, superseed],
  ...[optimismSepolia, baseSepolia, inkSepolia, liskSepolia, modeTestnet, soneiumMinato, unichainSepolia],
  ...[worldchainSepolia, zoraSepolia, ancient8Sepolia, bobSepolia, codexTestnet, formTestnet, funkiSepolia],
  ...[giwaSepolia, pyrope, shapeSepolia, snaxTestnet, superseedSepolia],
]

const IDS: ReadonlySet<number> = new Set(OP_STACK_CHAINS.map(({ id }) => id))

export function isOpStackChain(chainId: number): boolean {
  return IDS.has(chainId)
}
