import { isSafeTx } from '../../decode/typed-data/safe-tx.ts'
import { addressAt, bytesAt, uintAt } from '../../decode/value-tree.ts'
import type { UsePlanner } from './signed-use.ts'

/** What a Safe runs once enough of its owners have signed: its own call, or another's code as its own. */
export const safeUses: UsePlanner = ({ typedData, message, contract: safe }) => {
  if (!isSafeTx(typedData)) return null
  const [to, data] = [addressAt(message, 'to'), bytesAt(message, 'data')]
  const inner = uintAt(message, 'operation') === 0n ? 'call' : 'delegate'
  const step = { from: safe, to, value: uintAt(message, 'value').toString(), data, inner } as const
  return { result: [{ name: 'used-as-meant', steps: [step], account: safe }], needs: [] }
}
