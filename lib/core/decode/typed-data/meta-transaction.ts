import type { TypedDataReader } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

/**
 * A call that a contract lets others bring in the signer's name (`executeMetaTransaction`; type of @biconomy/mexa 3.0.6).
 * It never ends: only its nonce keeps it from being used twice.
 */
export const metaTransactionReader: TypedDataReader = {
  name: 'meta-transaction',
  types: ['MetaTransaction(uint256 nonce,address from,bytes functionSignature)'],
  read(typedData, message) {
    const contract = verifyingContract(typedData)
    if (contract === undefined) return undefined
    const [from, data] = [addressAt(message, 'from'), bytesAt(message, 'functionSignature')]
    return {
      reason: 'Anyone may bring this call in the signer’s name, at any time',
      shows: { functionSignature: { as: 'calls' } },
      calls: [{ at: 'functionSignature', frame: innerFrame(from, contract, 0n, data, false) }],
    }
  },
}
