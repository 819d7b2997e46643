import type { Hex } from '../../core/facts/hex.ts'
import type { BlockEnv } from '../../core/simulate/state.ts'
import type { Header } from '../../core/state-proof/header.ts'
import { opStackBaseFee } from './op-stack-base-fee.ts'
import { isOpStackChain } from './op-stack-chains.ts'

/**
 * The block that a transaction sent now would run in, as far as its parent tells. Who will propose it and its random
 * value can't be known: the parent's stand in for them, as do its gas limit and blob gas, which move little.
 */
export function childBlock(chainId: number, header: Header, hash: Hex, timestamp: bigint): BlockEnv {
  const baseFee = (isOpStackChain(chainId) ? opStackBaseFee(header) : undefined) ?? childBaseFee(header)
  return {
    number: (header.number + 1n).toString(),
    timestamp: timestamp.toString(),
    gasLimit: header.gasLimit.toString(),
    coinbase: header.miner,
    difficulty: header.difficulty.toString(),
    prevRandao: header.mixHash,
    ...(baseFee === undefined ? {} : { baseFee: baseFee.toString() }),
    ...(header.excessBlobGas === undefined ? {} : { excessBlobGas: header.excessBlobGas.toString() }),
    hashes: {
      [header.number.toString()]: hash,
      ...(header.number === 0n ? {} : { [(header.number - 1n).toString()]: header.parentHash }),
    },
  }
}

/** EIP-1559: a block's target is half its limit, and the fee moves by at most an eighth. */
function childBaseFee({ baseFeePerGas, gasLimit, gasUsed }: Header): bigint | undefined {
  if (baseFeePerGas === undefined) return undefined
  const target = gasLimit / 2n
  if (target === 0n || gasUsed === target) return baseFeePerGas
  if (gasUsed < target) return baseFeePerGas - (baseFeePerGas * (target - gasUsed)) / target / 8n
  const rise = (baseFeePerGas * (gasUsed - target)) / target / 8n
  return baseFeePerGas + (rise === 0n ? 1n : rise)
}
