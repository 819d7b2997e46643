import type { Execution } from '../execution.ts'
import type { Scenario, Step } from '../scenario.ts'

/** The name of the scenario in which the wallet chooses what the page named: nonce, gas and fees. */
export const WALLETS_CHOICE = 'wallets-choice'

type Fixed = NonNullable<Step['fixed']>

const TERMS = ['nonce', 'gas', 'gasPrice', 'maxFeePerGas', 'maxPriorityFeePerGas', 'maxFeePerBlobGas'] as const

/**
 * The same transaction without the terms that the page named, where it fails with them: many wallets put their own in
 * their place, and what can't be included now may be later, so that a page could hide behind them what it does. Null
 * where there is no such transaction. A failure within the run can only come of the gas.
 */
export function planWalletsChoice(asked: Scenario | undefined, ran: readonly Execution[] | undefined): Scenario | null {
  const [step, ...others] = asked?.steps ?? []
  const status = ran?.[0]?.status
  if (step?.fixed === undefined || others.length > 0 || status === undefined || status === 'success') return null
  const open: readonly string[] = status === 'invalid' ? TERMS : ['gas']
  const fixed: Fixed = Object.fromEntries(Object.entries(step.fixed).filter(([name]) => !open.includes(name)))
  const isOther = Object.keys(fixed).length < Object.keys(step.fixed).length
  return isOther ? { name: WALLETS_CHOICE, steps: [{ ...step, fixed }] } : null
}
