import { isZeroAddress } from '../../facts/hex.ts'
import { coinAt } from '../calldata/currency.ts'
import type { TypedDataReader } from '../decoder.ts'
import { addressAt, nodeAt, uintAt } from '../value-tree.ts'
import { orderAct } from './order-act.ts'
import { verifyingContract } from './verifying-contract.ts'

const ORDER =
  'Order(address sellToken,address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,uint32 validTo,bytes32 appData,uint256 feeAmount,string kind,bool partiallyFillable,string sellTokenBalance,string buyTokenBalance)'

const CANCELLATIONS = 'OrderCancellations(bytes[] orderUids)'

/**
 * CoW Protocol's orders (types of @cowprotocol/contracts 1.8.0): what is sold at most, what comes back at least, and to
 * whom; nobody named means the signer. And their cancelling.
 */
export const cowOrderReader: TypedDataReader = {
  name: 'cow-order',
  types: [ORDER, CANCELLATIONS],
  read(typedData, message, _scope, signer) {
    if (verifyingContract(typedData) === undefined) return undefined
    if (nodeAt(message, 'orderUids') !== undefined) return { reason: 'Cancels orders' }
    const [sell, buy] = [addressAt(message, 'sellToken'), coinAt(message, 'buyToken')]
    const receiver = addressAt(message, 'receiver')
    const exact = nodeAt(message, 'kind')?.value === 'sell'
    const give = uintAt(message, 'sellAmount') + uintAt(message, 'feeAmount')
    return {
      shows: {
        sellAmount: { as: 'amount', token: sell, label: exact ? 'Pay' : 'Pay at most' },
        feeAmount: { as: 'amount', token: sell, label: 'Fee' },
        buyAmount: { as: 'amount', token: buy, label: exact ? 'Receive at least' : 'Receive' },
        validTo: { as: 'time', label: 'Valid until' },
      },
      acts: [
        {
          kind: 'swap',
          give: { token: sell, amount: give.toString(), exact },
          get: { token: buy, amount: uintAt(message, 'buyAmount').toString(), exact: !exact },
          recipient: isZeroAddress(receiver) ? signer : receiver,
          deadline: uintAt(message, 'validTo').toString(),
        },
        ...(signer === null ? [] : [orderAct(signer, null, uintAt(message, 'validTo'))]),
      ],
    }
  },
}
