import type { Common } from '@ethereumjs/common'
import { type CustomPrecompile, getActivePrecompiles, type PrecompileFunc } from '@ethereumjs/evm'
import { createAddressFromString } from '@ethereumjs/util'
import type { Hex } from '../../core/facts/hex.ts'
import { type Limits, Stopped } from './limits.ts'
import { verifyKzgProof } from './verify-kzg-proof.ts'

/** EIP-4844 */
const ADDRESS = '000000000000000000000000000000000000000a'

/**
 * EIP-4844's point evaluation with our own check of the proof, where the fork has it. A check that breaks stops the run:
 * the library would take it for a proof that does not hold.
 */
export function pointEvaluation(
  rules: Common,
  limits: Limits,
  verify: typeof verifyKzgProof = verifyKzgProof,
): CustomPrecompile[] {
  const evaluate = getActivePrecompiles(rules).get(ADDRESS)
  if (evaluate === undefined) return []
  return [{ address: createAddressFromString(`0x${ADDRESS}`), function: checkedBy(evaluate, limits, verify) }]
}

function checkedBy(evaluate: PrecompileFunc, limits: Limits, verify: typeof verifyKzgProof): PrecompileFunc {
  return async (input) => {
    limits.look()
    let broke: unknown = null
    const verifyProof = (...values: readonly string[]) => {
      const [commitment, z, y, proof] = values as readonly [Hex, Hex, Hex, Hex]
      try {
        return verify(commitment, z, y, proof)
      } catch (error) {
        broke = error
        return false
      }
    }
    Object.assign(input.common.customCrypto, { kzg: { verifyProof } })
    const result = await evaluate(input)
    if (broke !== null) throw new Stopped('not-simulated', `the point evaluation precompile (KZG) failed: ${broke}`)
    return result
  }
}
