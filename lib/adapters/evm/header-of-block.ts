import type { Common } from '@ethereumjs/common'
import type { EVMRunCallOpts } from '@ethereumjs/evm'
import { createAddressFromString, hexToBytes, setLengthLeft } from '@ethereumjs/util'
import type { BlockEnv } from '../../core/simulate/state.ts'
import { blobPrice } from './blob-price.ts'

export type Header = NonNullable<EVMRunCallOpts['block']>['header']

/** What code may read of its block. */
export function headerOfBlock(block: BlockEnv, rules: Common): Header {
  const { baseFee, excessBlobGas } = block
  return {
    number: BigInt(block.number),
    timestamp: BigInt(block.timestamp),
    gasLimit: BigInt(block.gasLimit),
    coinbase: createAddressFromString(block.coinbase),
    difficulty: BigInt(block.difficulty ?? 0),
    prevRandao: setLengthLeft(hexToBytes(block.prevRandao ?? '0x'), 32),
    ...(baseFee === undefined ? {} : { baseFeePerGas: BigInt(baseFee) }),
    getBlobGasPrice: () => blobPrice(BigInt(excessBlobGas ?? 0), rules),
  }
}
