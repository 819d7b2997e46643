import type { TypedData } from '../../request/wallet-request.ts'
import { readSafeTransaction } from '../calldata/safe.ts'
import type { TypedDataReader } from '../decoder.ts'
import { encodeType } from './hash-typed-data.ts'
import { verifyingContract } from './verifying-contract.ts'

/** The type that Safe's contracts sign since version 1.0.0 (@safe-global/protocol-kit 8.0.7); their domain named no chain before 1.3.0. */
const SAFE_TX =
  'SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce)'

export function isSafeTx({ types, primaryType }: TypedData): boolean {
  return primaryType === 'SafeTx' && encodeType(types, primaryType) === SAFE_TX
}

/** An owner's signature on what a Safe will run once enough owners have signed. */
export const safeTxReader: TypedDataReader = {
  name: 'safe-tx',
  types: [SAFE_TX],
  read(typedData, message) {
    const safe = verifyingContract(typedData)
    return safe === undefined ? undefined : readSafeTransaction(message, safe)
  },
}
