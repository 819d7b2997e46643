/** Names and coins of chains, as viem/chains has them; tests/core/words/chain-words.test.ts holds them equal. */
export const CHAINS: readonly {
  readonly id: number
  readonly name: string
  readonly coin: string
  readonly decimals: number
}[] = [
  { id: 1, name: 'Ethereum', coin: 'ETH', decimals: 18 },
  { id: 11155111, name: 'Sepolia', coin: 'ETH', decimals: 18 },
  { id: 17000, name: 'Holesky', coin: 'ETH', decimals: 18 },
  { id: 560048, name: 'Hoodi', coin: 'ETH', decimals: 18 },
  { id: 10, name: 'OP Mainnet', coin: 'ETH', decimals: 18 },
  { id: 11155420, name: 'OP Sepolia', coin: 'ETH', decimals: 18 },
  { id: 8453, name: 'Base', coin: 'ETH', decimals: 18 },
  { id: 84532, name: 'Base Sepolia', coin: 'ETH', decimals: 18 },
  { id: 42161, name: 'Arbitrum One', coin: 'ETH', decimals: 18 },
  { id: 421614, name: 'Arbitrum Sepolia', coin: 'ETH', decimals: 18 },
  { id: 137, name: 'Polygon', coin: 'POL', decimals: 18 },
  { id: 80002, name: 'Polygon Amoy', coin: 'POL', decimals: 18 },
  { id: 100, name: 'Gnosis', coin: 'XDAI', decimals: 18 },
  { id: 56, name: 'BNB Smart Chain', coin: 'BNB', decimals: 18 },
  { id: 43114, name: 'Avalanche', coin: 'AVAX', decimals: 18 },
  { id: 59144, name: 'Linea Mainnet', coin: 'ETH', decimals: 18 },
  { id: 534352, name: 'Scroll', coin: 'ETH', decimals: 18 },
  { id: 42220, name: 'Celo', coin: 'CELO', decimals: 18 },
  { id: 324, name: 'ZKsync Era', coin: 'ETH', decimals: 18 },
  { id: 130, name: 'Unichain', coin: 'ETH', decimals: 18 },
  { id: 480, name: 'World Chain', coin: 'ETH', decimals: 18 },
  { id: 57073, name: 'Ink', coin: 'ETH', decimals: 18 },
  { id: 7777777, name: 'Zora', coin: 'ETH', decimals: 18 },
  { id: 34443, name: 'Mode Mainnet', coin: 'ETH', decimals: 18 },
  { id: 81457, name: 'Blast', coin: 'ETH', decimals: 18 },
  { id: 5000, name: 'Mantle', coin: 'MNT', decimals: 18 },
  { id: 31337, name: 'Anvil', coin: 'ETH', decimals: 18 },
]
