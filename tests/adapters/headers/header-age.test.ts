import { mainnet, optimism } from 'viem/chains'
import { expect, it } from 'vitest'
import { headerAgeLimitSeconds } from '../../../lib/adapters/chain/capabilities.ts'

it('how old a header may be goes by how often its chain makes blocks', () => {
  expect(headerAgeLimitSeconds(mainnet.id)).toBe((50 * mainnet.blockTime) / 1000)
  expect(headerAgeLimitSeconds(optimism.id)).toBe((50 * optimism.blockTime) / 1000)
  expect(headerAgeLimitSeconds(optimism.id)).toBeLessThan(headerAgeLimitSeconds(mainnet.id))
})

it('is never shorter than clocks may differ', () => {
  expect(headerAgeLimitSeconds(42_161)).toBe(60)
})
