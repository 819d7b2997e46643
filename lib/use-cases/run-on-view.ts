import type { StateNeed } from '../core/simulate/state.ts'
import type { StateView } from '../ports/chain-reader.ts'
import type { ExecutionJob, ExecutionReply, Executor } from '../ports/executor.ts'

/** Each round fetches all that the last run missed; a contract that needs more rounds than this is out of reach. */
const MAX_ROUNDS = 64

/** Runs a job on a view's state: one batch of what it will probably touch, run; fetch what was missed and run again until nothing is missing. */
export async function runOnView(
  job: Omit<ExecutionJob, 'chainId' | 'fork' | 'block' | 'rules'>,
  alsoRead: readonly StateNeed[],
  view: StateView,
  executor: Executor,
  signal: AbortSignal,
): Promise<Exclude<ExecutionReply, { kind: 'missing' }>> {
  let needs: readonly StateNeed[] = [...view.hinted, ...alsoRead]
  const { chainId, fork, rules } = view
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const answer = await view.read(needs, signal)
    if (!answer.ok) return { kind: 'unchecked', unchecked: answer.unchecked }
    const block = { ...view.block, hashes: { ...view.block.hashes, ...answer.hashes } }
    const reply = await executor.execute({ ...job, chainId, fork, rules, block }, answer.state, signal)
    if (reply.kind !== 'missing') return reply
    needs = reply.needs
  }
  return { kind: 'unchecked', unchecked: { reason: 'too-much' } }
}
