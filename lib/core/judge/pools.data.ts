import type { Address } from '../facts/hex.ts'

/** Hash of the code that makes a pool: `UniswapV2Library.pairFor` of @uniswap/v2-periphery 1.1.0-beta.0. */
export const POOL_CODE_HASH = '0x96e8ac4277198ff8b6f785478aa9a39f403cb768dd02cbee326c3e7da348845f'

/** By chain: what makes Uniswap V2's pools, and the wrapped coin. From @uniswap/sdk-core 7.19.4 (`V2_FACTORY_ADDRESSES`, `WETH9`). */
export const POOLS: { readonly [chainId: number]: { readonly factory: Address; readonly wrapped: Address } } = {
  1: { factory: '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f', wrapped: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2' },
  5: { factory: '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f', wrapped: '0xb4fbf271143f4fbf7b91a5ded31805e42b2208d6' },
  10: { factory: '0x0c3c1c532f1e39edf36be9fe0be1410313e074bf', wrapped: '0x4200000000000000000000000000000000000006' },
  56: { factory: '0x8909dc15e40173ff4699343b6eb8132c65e18ec6', wrapped: '0xbb4cdb9cbd36b01bd1cbaebf2de08d9173bc095c' },
  130: { factory: '0x1f98400000000000000000000000000000000002', wrapped: '0x4200000000000000000000000000000000000006' },
  137: { factory: '0x9e5a52f57b3038f1b8eee45f28b3c1967e22799c', wrapped: '0x0d500b1d8e8ef31e21c99d1db9a6444d3adf1270' },
  143: { factory: '0x182a927119d56008d921126764bf884221b10f59', wrapped: '0x3bd359c1119da7da1d913d1c4d2b7c461115433a' },
  480: { factory: '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f', wrapped: '0x4200000000000000000000000000000000000006' },
  1301: {
    factory: '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f',
    wrapped: '0x4200000000000000000000000000000000000006',
  },
  1868: {
    factory: '0x97febbc2adbd5644ba22736e962564b23f5828ce',
    wrapped: '0x4200000000000000000000000000000000000006',
  },
  4326: {
    factory: '0xbf56488c857a881ae7e3bed27cf99c10a7ab7e50',
    wrapped: '0x4200000000000000000000000000000000000006',
  },
  4663: {
    factory: '0x8bceaa40b9acdfaedf85adf4ff01f5ad6517937f',
    wrapped: '0x0bd7d308f8e1639fab988df18a8011f41eacad73',
  },
  8453: {
    factory: '0x8909dc15e40173ff4699343b6eb8132c65e18ec6',
    wrapped: '0x4200000000000000000000000000000000000006',
  },
  10143: {
    factory: '0x733e88f248b742db6c14c0b1713af5ad7fdd59d0',
    wrapped: '0x760afe86e5de5fa0ee542fc7b7b713e1c5425701',
  },
  42161: {
    factory: '0xf1d7cc64fb4452f05c498126312ebe29f30fbcf9',
    wrapped: '0x82af49447d8a07e3bd95bd0d56f35241523fbab1',
  },
  43114: {
    factory: '0x9e5a52f57b3038f1b8eee45f28b3c1967e22799c',
    wrapped: '0xb31f66aa3c1e785363f0875a1b74e27b85fd66c7',
  },
  57073: {
    factory: '0xfe57a6ba1951f69ae2ed4abe23e0f095df500c04',
    wrapped: '0x4200000000000000000000000000000000000006',
  },
  59144: {
    factory: '0x114a43df6c5f54ebb8a9d70cd1951d3dd68004c7',
    wrapped: '0xe5d7c2a44ffddf6b295a15c148167daaaf5cf34f',
  },
  81457: {
    factory: '0x5c346464d33f90babaf70db6388507cc889c1070',
    wrapped: '0x4300000000000000000000000000000000000004',
  },
  84532: {
    factory: '0x7ae58f10f7849ca6f5fb71b7f45cb416c9204b1e',
    wrapped: '0x4200000000000000000000000000000000000006',
  },
  11155111: {
    factory: '0xf62c03e08ada871a0beb309762e260a7a6a880e6',
    wrapped: '0xfff9976782d46cc05630d1f6ebab18b2324d6b14',
  },
}
