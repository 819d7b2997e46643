import { Mainnet, Sepolia } from '@ethereumjs/common'
import * as chains from 'viem/chains'
import { chainConfig } from 'viem/op-stack'
import { describe, expect, it } from 'vitest'
import { chainCapability, headerAgeLimitSeconds } from '../../../lib/adapters/chain/capabilities.ts'
import { OP_STACK_CHAINS } from '../../../lib/adapters/chain/op-stack-chains.ts'

interface Listed {
  readonly id: number
  readonly name: string
  readonly nativeCurrency: { readonly symbol: string }
  readonly sourceId?: number
  readonly contracts?: { readonly gasPriceOracle?: { readonly address: string } }
}
const isChain = (value: unknown): value is Listed => typeof value === 'object' && value !== null && 'id' in value
const listed = Object.values<unknown>({ ...chains }).filter(isChain)
const settlesOnEthereum = ({ sourceId }: Listed) =>
  [Mainnet, Sepolia].some(({ chainId }) => Number(chainId) === sourceId)
const hasOracle = ({ contracts }: Listed) =>
  contracts?.gasPriceOracle?.address === chainConfig.contracts.gasPriceOracle.address

describe('which chains are taken to run transactions as our own EVM does', () => {
  it('of every chain that viem places on the OP stack it says whether, or why not', () => {
    const unsaid = listed.filter(hasOracle).filter(({ id }) => chainCapability(id).kind === 'unknown')
    expect(unsaid.map(({ name }) => name)).toEqual([])
    expect(listed.filter(hasOracle).length).toBeGreaterThan(60)
  })

  it.each(OP_STACK_CHAINS.map((chain) => [chain.name, chain] as const))('%s is one of those', (_, chain) => {
    expect([hasOracle(chain), settlesOnEthereum(chain), chain.nativeCurrency.symbol]).toEqual([true, true, 'ETH'])
    expect(chainCapability(chain.id)).toEqual({ kind: 'as-ethereum' })
    expect(headerAgeLimitSeconds(chain.id)).toBeLessThanOrEqual(100)
  })

  it.each([
    ['it counts gas in its own way', chains.arbitrum, chains.arbitrumNova, chains.megaeth],
    ['it runs another virtual machine', chains.zksync, chains.abstract],
    ['its rules differ', chains.linea, chains.scroll, chains.polygonZkEvm, chains.zircuit],
    ['its own token is also a contract', chains.celo, chains.celoSepolia],
    ['its balances grow by themselves', chains.blast, chains.blastSepolia],
    ['it is not paid in ether', chains.fraxtal, chains.mantle, chains.opBNB, chains.rss3],
    ['it charges for more than gas', chains.swellchain, chains.rwaChain, chains.garnet],
  ] as const)('not those of which it is known that %s', (how, ...others: readonly { id: number }[]) => {
    for (const { id } of others) expect(chainCapability(id)).toEqual({ kind: 'different', how })
  })

  it('not those of which nothing is known', () => {
    for (const { id } of [chains.polygon, chains.bsc, chains.avalanche, { id: 123_456_789 }]) {
      expect(chainCapability(id)).toEqual({ kind: 'unknown' })
    }
  })
})
