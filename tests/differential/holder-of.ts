import type { Address } from 'viem'
import type { ChainAccount } from '../world/chain.ts'
import type { Contract } from '../world/protocols/contract.ts'
import { openDeployer } from '../world/protocols/deployer.ts'
import type { Turn } from './plan.ts'

/** The trader that holds the collectible; null where nobody does, or somebody else. */
export async function holderOf({ ground, traders }: Turn, token: Contract, id: bigint): Promise<ChainAccount | null> {
  const owner = await openDeployer(ground.chain)
    .read<Address>(token, 'ownerOf', [id])
    .catch(() => null)
  return traders.find(({ address }) => address === owner?.toLowerCase()) ?? null
}
