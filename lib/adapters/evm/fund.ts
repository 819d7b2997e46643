import { Account, createAddressFromString } from '@ethereumjs/util'
import { encodeFunctionData, parseAbi } from 'viem'
import type { HeldToken } from '../../core/simulate/scenario.ts'
import type { ExecutionJob } from '../../ports/executor.ts'
import { giveToken } from './give-token.ts'
import { Stopped } from './limits.ts'
import type { Machine } from './machine.ts'
import { runInnerCall } from './run-inner-call.ts'

const GRANTS = parseAbi([
  'function approve(address spender, uint256 amount)',
  'function setApprovalForAll(address operator, bool approved)',
])

/**
 * Gives somebody made up the coins and tokens that they are to have, and lets their taker take those. Throws `Stopped`
 * where a token has no place for it that can be found: such a run would fail for a reason that is none.
 */
export async function fund(machine: Machine, funded: ExecutionJob['funded']): Promise<void> {
  if (funded === undefined) return
  const { address, wei, tokens = [], taker } = funded
  const { state } = machine
  const account = createAddressFromString(address)
  const held = (await state.getAccount(account)) ?? new Account()
  held.balance += BigInt(wei)
  await state.putAccount(account, held)
  for (const token of tokens) {
    const given = (await giveToken(machine, address, token)) && (await grant(machine, funded, token, taker))
    // What the state lacks is fetched first; only then is it known that there is no place.
    if (!given && state.misses.size === 0)
      throw new Stopped('not-simulated', `nobody can be made up who holds ${token.token}`)
  }
}

async function grant(
  machine: Machine,
  { address: from }: NonNullable<ExecutionJob['funded']>,
  { standard, token: to, amount }: HeldToken,
  taker: NonNullable<ExecutionJob['funded']>['taker'],
): Promise<boolean> {
  if (taker === undefined) return true
  const data =
    standard === 'erc20'
      ? encodeFunctionData({ abi: GRANTS, functionName: 'approve', args: [taker, BigInt(amount)] })
      : encodeFunctionData({ abi: GRANTS, functionName: 'setApprovalForAll', args: [taker, true] })
  const { status } = await runInnerCall(machine, { from, to, value: '0', data, inner: 'call' })
  return status === 'success'
}
