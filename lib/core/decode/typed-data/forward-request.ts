import type { TypedDataReader } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt, nodeAt, uintAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

/** ERC-2771's meta-transactions: anyone may bring the call, and its target takes the signer for the caller. */
export const forwardRequestReader: TypedDataReader = {
  name: 'forward-request',
  read(typedData, message) {
    const has = (name: string, type: string) => nodeAt(message, name)?.type === type
    if (typedData.primaryType !== 'ForwardRequest' || verifyingContract(typedData) === undefined) return undefined
    const typed = has('from', 'address') && has('to', 'address') && has('value', 'uint256') && has('data', 'bytes')
    if (!typed) return undefined
    const [from, to] = [addressAt(message, 'from'), addressAt(message, 'to')]
    const frame = innerFrame(from, to, uintAt(message, 'value'), bytesAt(message, 'data'), false)
    return {
      shows: {
        to: { as: 'calls' },
        value: { as: 'calls' },
        data: { as: 'calls' },
        deadline: { as: 'time', label: 'Signature usable until' },
      },
      calls: [{ at: 'data', frame }],
    }
  },
}
