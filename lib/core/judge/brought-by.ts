import type { Address, Hex } from '../facts/hex.ts'
import type { Execution } from '../simulate/execution.ts'
import { TRANSFER } from '../simulate/token-abi.ts'
import { numbersIn } from '../simulate/token-logs.ts'

/**
 * What one step of several brought the account of a token, by the token's own logs, or of the coin (null), without the fee
 * that it paid. Net, in base units; what it took is below nought.
 */
export function broughtBy(execution: Execution, token: Address | null, account: Address): bigint {
  if (token === null) return coinBy(execution, account)
  const me = `0x${account.slice(2).padStart(64, '0')}`
  return execution.logs.reduce((sum, { address, topics, data }) => {
    const [event, from, to, id] = topics
    if (address !== token || event !== TRANSFER || id !== undefined) return sum
    const amount = numbersIn(data as Hex)[0] ?? 0n
    return sum + (to === me ? amount : 0n) - (from === me ? amount : 0n)
  }, 0n)
}

function coinBy({ stateDiff: { pre, post }, fee }: Execution, account: Address): bigint {
  const before = pre[account]?.balance
  if (before === undefined) return 0n
  return BigInt(post[account]?.balance ?? before) - BigInt(before) + BigInt(fee?.paid ?? 0)
}
