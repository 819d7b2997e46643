import { parseWireTransaction } from '../../decode/parse-wire-transaction.ts'
import type { WalletRequest } from '../../request/wallet-request.ts'
import type { Rule } from '../rule.ts'

/**
 * What is to be sent is for another network than the one in use: what is shown was looked up on the wrong one, or it can't
 * be sent at all. `caution`: wallets refuse it, or ask to change the network first.
 */
export const wrongChain: Rule = {
  code: 'wrong-chain',
  judge: ({ request, context }) => {
    const named = chainOf(request)
    if (named === undefined || named === context.chainId) return { result: [], needs: [] }
    const params = { named, inUse: context.chainId }
    return { result: [{ code: 'wrong-chain', severity: 'caution', params, factIds: [] }], needs: [] }
  },
}

function chainOf(request: WalletRequest): number | undefined {
  if (request.kind === 'transaction') return request.tx.chainId
  if (request.kind === 'batch') return request.chainId
  return request.kind === 'raw-transaction' ? parseWireTransaction(request.bytes)?.tx.chainId : undefined
}
