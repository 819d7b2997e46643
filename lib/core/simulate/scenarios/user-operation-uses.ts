import { callsOfOperation } from '../../decode/calldata/operation-calls.ts'
import { addressAt, nodeAt } from '../../decode/value-tree.ts'
import type { UsePlanner } from './signed-use.ts'

const TYPES = new Set(['PackedUserOperation', 'SafeOp'])

/**
 * ERC-4337: what the account does once the entry point has checked the operation. Where a factory makes the account first,
 * or the account takes the whole operation, its call alone would not be what runs: there is no scenario then.
 */
export const userOperationUses: UsePlanner = ({ typedData, message, contract }) => {
  const sender = ['safe', 'sender'].find((name) => nodeAt(message, name)?.type === 'address')
  const isOperation = nodeAt(message, 'callData')?.type === 'bytes' && nodeAt(message, 'initCode')?.type === 'bytes'
  if (!TYPES.has(typedData.primaryType) || sender === undefined || !isOperation) return null
  const from = nodeAt(message, 'entryPoint') === undefined ? contract : addressAt(message, 'entryPoint')
  const account = addressAt(message, sender)
  const calls = callsOfOperation(message, '', account, from)
  const [only] = calls
  if (calls.length !== 1 || only === undefined || only.frame.data !== nodeAt(message, 'callData')?.value) {
    return { result: [], needs: [] }
  }
  const step = { from, to: account, value: '0', data: only.frame.data, inner: 'call' } as const
  return { result: [{ name: 'used-as-meant', steps: [step], account }], needs: [] }
}
