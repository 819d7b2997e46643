import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Hex, keccak256 } from 'viem'
import { describe, expect, it } from 'vitest'
import { POOLS, V2_POOL_CODE_HASH, V3_POOL_CODE_HASH } from '../../../lib/core/judge/pools.data.ts'

const require = createRequire(import.meta.url)
const {
  V2_FACTORY_ADDRESSES: v2,
  V3_CORE_FACTORY_ADDRESSES: v3,
  WETH9: wrapped,
  ChainId,
} = require('@uniswap/sdk-core') as typeof import('@uniswap/sdk-core')

function codeHash(path: string): Hex {
  const { bytecode } = JSON.parse(readFileSync(require.resolve(path), 'utf8')) as { bytecode: string }
  return keccak256((bytecode.startsWith('0x') ? bytecode : `0x${bytecode}`) as Hex)
}

describe('the pools that are asked', () => {
  it('are those that the published code makes', () => {
    expect(V2_POOL_CODE_HASH).toBe(codeHash('@uniswap/v2-core/build/UniswapV2Pair.json'))
    expect(V3_POOL_CODE_HASH).toBe(
      codeHash('@uniswap/v3-core/artifacts/contracts/UniswapV3Pool.sol/UniswapV3Pool.json'),
    )
    const library = require.resolve('@uniswap/v3-periphery/contracts/libraries/PoolAddress.sol')
    expect(readFileSync(library, 'utf8')).toContain(V3_POOL_CODE_HASH)
  })

  it('are made by the factories that Uniswap’s package names, on every chain of whose wrapped coin it knows', () => {
    const chains = Object.values(wrapped).filter(
      ({ chainId }) => chainId !== ChainId.ZKSYNC && (v2[chainId] ?? v3[chainId]) !== undefined,
    )
    const told = chains.map(({ chainId, address }) => {
      const [one, other] = [v2[chainId], v3[chainId]].map((factory) => factory?.toLowerCase())
      const made = { ...(one === undefined ? {} : { v2: one }), ...(other === undefined ? {} : { v3: other }) }
      return [chainId, { wrapped: address.toLowerCase(), ...made }]
    })
    expect(POOLS).toEqual(Object.fromEntries(told))
  })
})
