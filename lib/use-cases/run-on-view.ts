import type { StateNeed } from '../core/simulate/state.ts'
import type { StateView } from '../ports/chain-reader.ts'
import type { ExecutionJob, ExecutionReply, Executor, VariedRuns } from '../ports/executor.ts'

/** Each round fetches all that the last run missed; a contract that needs more rounds than this is out of reach. */
const MAX_ROUNDS = 64
/** So many rounds are spent on what only the runs in other surroundings touch. */
const MAX_VARIED_ROUNDS = 8

type Reply = Exclude<ExecutionReply, { kind: 'missing' }>

/** Runs a job on a view's state: one batch of what it will probably touch, run; fetch what was missed and run again until nothing is missing. */
export async function runOnView(
  job: Omit<ExecutionJob, 'chainId' | 'fork' | 'block' | 'rules'>,
  alsoRead: readonly StateNeed[],
  view: StateView,
  executor: Executor,
  signal: AbortSignal,
): Promise<Reply> {
  let needs: readonly StateNeed[] = [...view.hinted, ...alsoRead]
  let settled: Extract<Reply, { kind: 'done' }> | null = null
  let variedRounds = 0
  const { chainId, fork, rules } = view
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const answer = await view.read(needs, signal)
    if (!answer.ok) return without(settled, answer.unchecked)
    const block = { ...view.block, hashes: { ...view.block.hashes, ...answer.hashes } }
    const reply = await executor.execute({ ...job, chainId, fork, rules, block }, answer.state, signal)
    if (reply.kind === 'unchecked') return without(settled, reply.unchecked)
    if (reply.kind === 'missing') {
      needs = reply.needs
      continue
    }
    settled = reply
    needs = reply.varied?.missed ?? []
    if (needs.length === 0) return reply
    variedRounds += 1
    if (variedRounds > MAX_VARIED_ROUNDS) break
  }
  return without(settled, { reason: 'too-much' })
}

/** What the run itself gave stands, though other surroundings could not be tried. */
function without(
  settled: Extract<Reply, { kind: 'done' }> | null,
  unchecked: NonNullable<VariedRuns['unchecked']>,
): Reply {
  if (settled === null) return { kind: 'unchecked', unchecked }
  return { ...settled, varied: { variations: [], missed: [], unchecked } }
}
