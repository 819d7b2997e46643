import type { Meaning } from '../../lib/core/decode/meaning.ts'
import type { Address } from '../../lib/core/facts/hex.ts'
import { reviewSchema } from '../../lib/core/review/review.ts'
import { inspectLine } from '../../scripts/inspect/inspect-line.ts'
import { startChain } from '../world/chain.ts'
import { deployEns, type Ens } from '../world/ens.ts'
import { askChain, putCode, putToken } from '../world/stand-ins.ts'
import { type ScreenRequest, SIGNER } from './screen-row.ts'
import type { Told } from './told-by-screens.ts'

/** Reads requests by the product's whole pipe, over a chain that holds what it is told. */
export interface ChainOfScreens {
  read(request: ScreenRequest, told: Told): Promise<Meaning | undefined>
  stop(): Promise<void>
}

/**
 * A local chain in the stead of those on which the devices' requests were made: at the addresses of their tokens stand
 * OpenZeppelin's, which call themselves as the screens do, and names stand in ENS's own contracts.
 */
export async function openChainOfScreens(): Promise<ChainOfScreens> {
  const chain = await startChain()
  const ens = await deployEns(chain)
  const named = new Set<Address>()

  return {
    async read({ method, params, chainId }, { tokens, names }) {
      for (const { address, name } of names.filter((each) => !named.has(each.address))) {
        named.add(address)
        await giveName(ens, address, name)
      }
      for (const { address, symbol, decimals } of tokens) await putToken(chain, address, symbol, decimals)
      await askChain(chain, 'anvil_setChainId', [chainId])
      // Only a block puts what was set under a state root, by which it is proved.
      await askChain(chain, 'evm_mine', [])
      const line = { id: 'row', origin: 'https://a.example', chainId, account: SIGNER, method, params }
      const review = reviewSchema.safeParse(await inspectLine(JSON.stringify(line), chain.url))
      for (const { address } of tokens) await putCode(chain, address, '0x')
      return review.data?.meaning
    },
    stop: () => chain.stop(),
  }
}

async function giveName(ens: Ens, address: Address, name: string): Promise<void> {
  await ens.register(name, address)
  await ens.call(address, name)
}
