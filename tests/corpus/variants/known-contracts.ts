import type { Address } from 'viem'
import type { Contract } from '../../world/protocols/contract.ts'
import type { Stage } from '../open-stage.ts'

/** The contract of the stage at an address, with all that can be asked of it. */
export function contractAt(stage: Stage, address: Address): Contract | undefined {
  return contractsIn(stage, 3).find((contract) => contract.address === address)
}

function contractsIn(value: unknown, depth: number): readonly Contract[] {
  if (typeof value !== 'object' || value === null || depth === 0) return []
  if ('abi' in value && 'address' in value) return [value as Contract]
  return Object.values(value).flatMap((inner) => contractsIn(inner, depth - 1))
}

/** What attackers made: it may stand anywhere, and be called anything. */
export function attackersOf({ lure, chameleon, lying }: Stage): readonly Contract[] {
  return [lure, chameleon, lying]
}
