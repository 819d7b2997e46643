import { Mainnet, Sepolia } from '@ethereumjs/common'
import * as chains from 'viem/chains'
import { chainConfig } from 'viem/op-stack'
import { describe, expect, it } from 'vitest'
import { chainCapability, headerAgeLimitSeconds } from '../../../lib/adapters/chain/capabilities.ts'
import { isOpStackChain, OP_STACK_CHAINS } from '../../../lib/adapters/chain/op-stack-chains.ts'

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
  it('every chain that viem places on the OP stack, paid in ether and settled on Ethereum, or it says why not', () => {
    const candidates = listed.filter(
      (chain) => hasOracle(chain) && settlesOnEthereum(chain) && chain.nativeCurrency.symbol === 'ETH',
    )
    expect(candidates.length).toBeGreaterThan(30)
    const unsaid = candidates.filter(({ id }) => !isOpStackChain(id) && chainCapability(id).kind !== 'different')
    expect(unsaid.map(({ name }) => name)).toEqual([])
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
    ['it is not paid in ether', chains.fraxtal, chains.mantle, chains.opBNB],
  ] as const)('not those of which it is known that %s', (how, ...others: readonly { id: number }[]) => {
    for (const { id } of others) expect(chainCapability(id)).toEqual({ kind: 'different', how })
  })

  it('not those of which nothing is known', () => {
    for (const { id } of [chains.polygon, chains.bsc, chains.avalanche, { id: 123_456_789 }]) {
      expect(chainCapability(id)).toEqual({ kind: 'unknown' })
    }
  })
})
