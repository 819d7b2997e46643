import { hexToBigInt, size, slice } from 'viem'
import type { Header } from '../../core/state-proof/header.ts'

/**
 * The base fee of the block after `header` on an OP-stack chain, by what the header itself says of how it moves: since
 * Holocene its extra data holds a version (0), denominator and elasticity; since Jovian a version (1), the same and the
 * least fee, and what the block's data took counts as gas. Undefined where the header says nothing of the kind.
 */
export function opStackBaseFee(header: Header): bigint | undefined {
  const { baseFeePerGas, extraData, gasLimit } = header
  const length = size(extraData)
  if (baseFeePerGas === undefined || (length !== 9 && length !== 17)) return undefined
  const isJovian = length === 17
  if (hexToBigInt(slice(extraData, 0, 1)) !== (isJovian ? 1n : 0n)) return undefined
  const denominator = hexToBigInt(slice(extraData, 1, 5))
  const elasticity = hexToBigInt(slice(extraData, 5, 9))
  const target = elasticity === 0n ? 0n : gasLimit / elasticity
  if (target === 0n || denominator === 0n) return undefined
  const least = isJovian ? hexToBigInt(slice(extraData, 9, 17)) : 0n
  const data = isJovian ? (header.blobGasUsed ?? 0n) : 0n
  const used = header.gasUsed > data ? header.gasUsed : data
  const moved = moveFee(baseFeePerGas, used, target, denominator)
  return moved < least ? least : moved
}

/** EIP-1559, with the denominator given. */
function moveFee(fee: bigint, used: bigint, target: bigint, denominator: bigint): bigint {
  if (used === target) return fee
  if (used < target) return fee - (fee * (target - used)) / target / denominator
  const rise = (fee * (used - target)) / target / denominator
  return fee + (rise === 0n ? 1n : rise)
}
