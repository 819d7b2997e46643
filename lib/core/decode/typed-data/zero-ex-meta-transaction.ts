import { coinAt, payAct } from '../calldata/currency.ts'
import type { TypedDataReader } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, nodeAt, uintAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const META =
  'MetaTransactionData(address signer,address sender,uint256 minGasPrice,uint256 maxGasPrice,uint256 expirationTimeSeconds,uint256 salt,bytes callData,uint256 value,address feeToken,uint256 feeAmount)'
const META_V2 =
  'MetaTransactionDataV2(address signer,address sender,uint256 expirationTimeSeconds,uint256 salt,bytes callData,address feeToken,MetaTransactionFeeData[] fees)MetaTransactionFeeData(address recipient,uint256 amount)'
const TRANSACTION_V2 = 'ZeroExTransaction(uint256 salt,address signerAddress,bytes data)'
const TRANSACTION_V3 =
  'ZeroExTransaction(uint256 salt,uint256 expirationTimeSeconds,uint256 gasPrice,address signerAddress,bytes data)'

/**
 * A call of 0x's own contract that another brings in the signer's name, for a fee in a token (types of @0x/protocol-utils
 * 11.24.2, @0x/order-utils 8.4.0 and 10.4.28).
 */
export const zeroExMetaTransactionReader: TypedDataReader = {
  name: 'zero-ex-meta-transaction',
  types: [META, META_V2, TRANSACTION_V2, TRANSACTION_V3],
  read(typedData, message) {
    const exchange = verifyingContract(typedData)
    if (exchange === undefined) return undefined
    const old = nodeAt(message, 'signerAddress') !== undefined
    const [signer, at] = old
      ? [addressAt(message, 'signerAddress'), 'data']
      : [addressAt(message, 'signer'), 'callData']
    const value = nodeAt(message, 'value') === undefined ? 0n : uintAt(message, 'value')
    const token = old ? null : coinAt(message, 'feeToken')
    const single =
      nodeAt(message, 'feeAmount') === undefined ? [] : [{ to: null, amount: uintAt(message, 'feeAmount') }]
    const listed = (nodeAt(message, 'fees')?.items ?? []).map((fee) => ({
      to: addressAt(fee, 'recipient'),
      amount: uintAt(fee, 'amount'),
    }))
    const fees = [...single, ...listed].filter(({ amount }) => amount > 0n)
    return {
      shows: {
        [at]: { as: 'calls' },
        value: { as: 'amount', token: null, label: 'Amount sent' },
        feeAmount: { as: 'amount', token, label: 'Fee' },
        'fees.[].amount': { as: 'amount', token, label: 'Fee' },
        expirationTimeSeconds: { as: 'time', label: 'Signature usable until' },
      },
      acts: fees.map(({ to, amount }) => payAct(token, signer, to, amount)),
      calls: [{ at, frame: innerFrame(signer, exchange, value, bytesAt(message, at), false) }],
    }
  },
}
