import type { TypedData } from '../../request/wallet-request.ts'
import { encodeType } from './hash-typed-data.ts'

/** The type that Safe's contracts sign since version 1.0.0. */
const SAFE_TX =
  'SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)'

export function isSafeTx({ types, primaryType }: TypedData): boolean {
  return primaryType === 'SafeTx' && encodeType(types, primaryType) === SAFE_TX
}
