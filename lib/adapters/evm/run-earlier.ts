import type { Step } from '../../core/simulate/scenario.ts'
import type { EarlierRun } from '../../ports/executor.ts'
import { completeTransaction } from './complete-transaction.ts'
import type { Machine } from './machine.ts'
import { runTransaction } from './run-transaction.ts'

/**
 * Runs transactions that are on their way already, in the order given, and leaves the state changed. The state decides
 * which of them still are: where it has used up a nonce, that transaction or another one in its place is mined.
 */
export async function runEarlier(machine: Machine, earlier: readonly Step[]): Promise<readonly EarlierRun[]> {
  const { header, rules, state } = machine
  const runs: EarlierRun[] = []
  for (const step of earlier) {
    const sender = state.account(step.from)
    const next = sender?.nonce ?? 0n
    const nonce = BigInt(step.fixed?.nonce ?? next)
    if (nonce !== next) {
      runs.push(nonce < next ? 'past' : 'waits')
      continue
    }
    const { status } = await runTransaction(machine, completeTransaction(step, sender, header, rules))
    runs.push(status === 'success' ? 'went-through' : 'failed')
  }
  return runs
}
