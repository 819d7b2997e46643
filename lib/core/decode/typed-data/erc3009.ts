import { readAuthorizedTransfer } from '../calldata/erc3009.ts'
import type { TypedDataReader } from '../decoder.ts'
import { encodeType } from './hash-typed-data.ts'
import { verifyingContract } from './verifying-contract.ts'

const FIELDS = 'address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce'
const TYPES = [`TransferWithAuthorization(${FIELDS})`, `ReceiveWithAuthorization(${FIELDS})`]

/** ERC-3009: whoever holds this signature can make the transfer. */
export const erc3009Reader: TypedDataReader = {
  name: 'erc3009',
  read(typedData, message) {
    const token = verifyingContract(typedData)
    const known = TYPES.includes(encodeType(typedData.types, typedData.primaryType))
    return known && token !== undefined ? readAuthorizedTransfer(message, token) : undefined
  },
}
