import { parseAbiParameters } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import { type DecodedArguments, decodeParameters } from '../decode-arguments.ts'

/**
 * Reads ABI-encoded bytes by the first of several lists of types whose one encoding they are, else by the first that
 * fits at all; undefined where none fits. `types` is the list that was taken.
 */
export function decodeVariants(
  variants: readonly string[],
  input: Hex,
): (DecodedArguments & { readonly types: string }) | undefined {
  const fitting = variants.flatMap((types) => {
    const decoded = decodeParameters(parseAbiParameters(types), input)
    return decoded === undefined ? [] : [{ ...decoded, types }]
  })
  return fitting.find(({ oddity }) => oddity === undefined) ?? fitting[0]
}
