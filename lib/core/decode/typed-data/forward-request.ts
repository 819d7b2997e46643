import type { TypedDataReader } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, nodeAt, uintAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const CALL = 'address from,address to,uint256 value,uint256 gas,uint256 nonce'
const RELAY = 'address relayWorker,address paymaster,address forwarder,bytes paymasterData,uint256 clientId)'

/**
 * ERC-2771's meta-transactions: anyone may bring the call, and its target takes the signer for the caller. Types of
 * @openzeppelin/contracts 4.9.6 and 5.0.2, @opengsn/common 2.2.6 and 3.0.0-beta.3, and Biconomy's forwarder
 * (bcnmy/mexa@c65339db5091e9880bbcb3915a1f7ea2ecb2ee17).
 */
export const forwardRequestReader: TypedDataReader = {
  name: 'forward-request',
  types: [
    `ForwardRequest(${CALL},bytes data)`,
    `ForwardRequest(${CALL},uint48 deadline,bytes data)`,
    `ForwardRequest(${CALL},bytes data,uint256 validUntil)`,
    `ForwardRequest(${CALL},bytes data,uint256 validUntilTime)`,
    `RelayRequest(${CALL},bytes data,uint256 validUntil,RelayData relayData)RelayData(uint256 gasPrice,uint256 pctRelayFee,uint256 baseRelayFee,${RELAY}`,
    `RelayRequest(${CALL},bytes data,uint256 validUntilTime,RelayData relayData)RelayData(uint256 maxFeePerGas,uint256 maxPriorityFeePerGas,uint256 transactionCalldataGasUsed,${RELAY}`,
    'ERC20ForwardRequest(address from,address to,address token,uint256 txGas,uint256 tokenGasPrice,uint256 batchId,uint256 batchNonce,uint256 deadline,bytes data)',
  ],
  read(typedData, message) {
    if (verifyingContract(typedData) === undefined) return undefined
    const value = nodeAt(message, 'value') === undefined ? 0n : uintAt(message, 'value')
    const [from, to, data] = [addressAt(message, 'from'), addressAt(message, 'to'), bytesAt(message, 'data')]
    return {
      shows: {
        to: { as: 'calls' },
        value: { as: 'calls' },
        data: { as: 'calls' },
        deadline: { as: 'time', label: 'Signature usable until' },
        validUntilTime: { as: 'time', label: 'Signature usable until' },
        validUntil: { as: 'plain', label: 'Signature usable until block' },
      },
      calls: [{ at: 'data', frame: innerFrame(from, to, value, data, false) }],
    }
  },
}
