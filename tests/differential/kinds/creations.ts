import fc from 'fast-check'
import { encodeDeployData, type Hex, parseEther, toHex } from 'viem'
import { compileSolidity } from '../../world/compile-solidity.ts'
import { readArtefact } from '../../world/protocols/read-artefact.ts'
import { amounts, at } from '../amounts.ts'
import type { Kinds } from '../plan.ts'

const NAMES = ['DemoUsd', 'TaxedToken', 'RebasingToken', 'SilentToken', 'DemoItems']
const junk = fc.uint8Array({ maxLength: 300 }).map((bytes): Hex => toHex(bytes))
/** What is left as code: nothing, bytes that EIP-3541 forbids, more than is allowed. */
const left: readonly Hex[] = ['0x5f5ff3', '0x60ef5f5360015ff3', '0x6160015ff3', '0x6160005ff3', '0x5f5ffd', '0xfe']

export const creations: Kinds = {
  'contract created': fc
    .record({ name: fc.nat(4), supply: amounts(10n ** 24n), value: fc.constantFrom(0n, 0n, 0n, 1n) })
    .map(({ name, supply, value }) => () => {
      const artefact = compileSolidity()[at(NAMES, name)]
      if (artefact === undefined) throw new Error('no contract')
      return { data: encodeDeployData({ ...artefact, args: [supply] }), value }
    }),
  'contract created from bytes that are none': fc
    .record({ code: junk, value: amounts(parseEther('1')) })
    .map(({ code, value }) => () => ({ data: code, value })),
  'code that may not be kept': fc.nat(5).map((place) => () => ({ data: at(left, place) })),
  'large contract created (proxy, router)': fc
    .record({ which: fc.nat(1), one: fc.nat(), two: fc.nat() })
    .map(({ which, one, two }) => ({ ground, traders }) => {
      const path = [
        '@uniswap/v2-core/build/UniswapV2Factory.json',
        '@openzeppelin/contracts/build/contracts/ERC1967Proxy.json',
      ]
      const artefact = readArtefact(at(path, which))
      const { boxOne } = ground.proxies
      const args =
        which === 0 ? [at(traders, one).address] : [two % 3 === 0 ? at(traders, two).address : boxOne.address, '0x']
      return { data: encodeDeployData({ ...artefact, args }) }
    }),
}
