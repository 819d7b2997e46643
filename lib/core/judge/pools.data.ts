import type { Address } from '../facts/hex.ts'

/** Hash of the code that makes a pool of Uniswap V2: `UniswapV2Pair` of @uniswap/v2-core 1.0.1. */
export const V2_POOL_CODE_HASH = '0x96e8ac4277198ff8b6f785478aa9a39f403cb768dd02cbee326c3e7da348845f'

/** The same of Uniswap V3: `UniswapV3Pool` of @uniswap/v3-core 1.0.1. */
export const V3_POOL_CODE_HASH = '0xe34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54'

/**
 * What pools of Uniswap V3 keep, in millionths: what the factory begins with, and the one that was added to it
 * (`FeeAmount.LOWEST` of @uniswap/v3-sdk 3.31.5).
 */
export const V3_FEES = [100, 500, 3_000, 10_000] as const

/**
 * By chain: the wrapped coin, and what makes Uniswap's pools there. From @uniswap/sdk-core 7.19.4 (`WETH9`,
 * `V2_FACTORY_ADDRESSES`, `V3_CORE_FACTORY_ADDRESSES`), but for ZKsync Era, where addresses come about in another way.
 */
export const POOLS: {
  readonly [chainId: number]: { readonly wrapped: Address; readonly v2?: Address; readonly v3?: Address }
} = {
  1: {
    wrapped: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
    v2: '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f',
    v3: '0x1f98431c8ad98523631ae4a59f267346ea31f984',
  },
  5: {
    wrapped: '0xb4fbf271143f4fbf7b91a5ded31805e42b2208d6',
    v2: '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f',
    v3: '0x1f98431c8ad98523631ae4a59f267346ea31f984',
  },
  10: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v2: '0x0c3c1c532f1e39edf36be9fe0be1410313e074bf',
    v3: '0x1f98431c8ad98523631ae4a59f267346ea31f984',
  },
  56: {
    wrapped: '0xbb4cdb9cbd36b01bd1cbaebf2de08d9173bc095c',
    v2: '0x8909dc15e40173ff4699343b6eb8132c65e18ec6',
    v3: '0xdb1d10011ad0ff90774d0c6bb92e5c5c8b4461f7',
  },
  130: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v2: '0x1f98400000000000000000000000000000000002',
    v3: '0x1f98400000000000000000000000000000000003',
  },
  137: {
    wrapped: '0x0d500b1d8e8ef31e21c99d1db9a6444d3adf1270',
    v2: '0x9e5a52f57b3038f1b8eee45f28b3c1967e22799c',
    v3: '0x1f98431c8ad98523631ae4a59f267346ea31f984',
  },
  143: {
    wrapped: '0x3bd359c1119da7da1d913d1c4d2b7c461115433a',
    v2: '0x182a927119d56008d921126764bf884221b10f59',
    v3: '0x204faca1764b154221e35c0d20abb3c525710498',
  },
  480: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v2: '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f',
    v3: '0x7a5028bda40e7b173c278c5342087826455ea25a',
  },
  1301: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v2: '0x5c69bee701ef814a2b6a3edd4b1652cb9cc5aa6f',
    v3: '0x1f98431c8ad98523631ae4a59f267346ea31f984',
  },
  1868: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v2: '0x97febbc2adbd5644ba22736e962564b23f5828ce',
    v3: '0x42ae7ec7ff020412639d443e245d936429fbe717',
  },
  4326: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v2: '0xbf56488c857a881ae7e3bed27cf99c10a7ab7e50',
    v3: '0x3a5f0cd7d62452b7f899b2a5758bfa57be0de478',
  },
  4663: {
    wrapped: '0x0bd7d308f8e1639fab988df18a8011f41eacad73',
    v2: '0x8bceaa40b9acdfaedf85adf4ff01f5ad6517937f',
    v3: '0x1f7d7550b1b028f7571e69a784071f0205fd2efa',
  },
  8453: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v2: '0x8909dc15e40173ff4699343b6eb8132c65e18ec6',
    v3: '0x33128a8fc17869897dce68ed026d694621f6fdfd',
  },
  10143: {
    wrapped: '0x760afe86e5de5fa0ee542fc7b7b713e1c5425701',
    v2: '0x733e88f248b742db6c14c0b1713af5ad7fdd59d0',
    v3: '0x961235a9020b05c44df1026d956d1f4d78014276',
  },
  42161: {
    wrapped: '0x82af49447d8a07e3bd95bd0d56f35241523fbab1',
    v2: '0xf1d7cc64fb4452f05c498126312ebe29f30fbcf9',
    v3: '0x1f98431c8ad98523631ae4a59f267346ea31f984',
  },
  43114: {
    wrapped: '0xb31f66aa3c1e785363f0875a1b74e27b85fd66c7',
    v2: '0x9e5a52f57b3038f1b8eee45f28b3c1967e22799c',
    v3: '0x740b1c1de25031c31ff4fc9a62f554a55cdc1bad',
  },
  57073: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v2: '0xfe57a6ba1951f69ae2ed4abe23e0f095df500c04',
    v3: '0x640887a9ba3a9c53ed27d0f7e8246a4f933f3424',
  },
  59144: {
    wrapped: '0xe5d7c2a44ffddf6b295a15c148167daaaf5cf34f',
    v2: '0x114a43df6c5f54ebb8a9d70cd1951d3dd68004c7',
    v3: '0x31fafd4889fa1269f7a13a66ee0fb458f27d72a9',
  },
  81457: {
    wrapped: '0x4300000000000000000000000000000000000004',
    v2: '0x5c346464d33f90babaf70db6388507cc889c1070',
    v3: '0x792edade80af5fc680d96a2ed80a44247d2cf6fd',
  },
  84532: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v2: '0x7ae58f10f7849ca6f5fb71b7f45cb416c9204b1e',
    v3: '0x4752ba5dbc23f44d87826276bf6fd6b1c372ad24',
  },
  421614: {
    wrapped: '0x980b62da83eff3d4576c647993b0c1d7faf17c73',
    v3: '0x248ab79bbb9bc29bb72f7cd42f17e054fc40188e',
  },
  7777777: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v3: '0x7145f8aeef1f6510e92164038e1b6f8cb2c42cbb',
  },
  11155111: {
    wrapped: '0xfff9976782d46cc05630d1f6ebab18b2324d6b14',
    v2: '0xf62c03e08ada871a0beb309762e260a7a6a880e6',
    v3: '0x0227628f3f023bb0b980b67d528571c95c6dac1c',
  },
  11155420: {
    wrapped: '0x4200000000000000000000000000000000000006',
    v3: '0x8ce191193d15ea94e11d327b4c7ad8bbe520f6af',
  },
}
