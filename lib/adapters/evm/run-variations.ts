import { bareFrames } from '../../core/simulate/bare-frames.ts'
import type { Execution } from '../../core/simulate/execution.ts'
import type { Surrounding } from '../../core/simulate/surroundings.ts'
import type { Variation } from '../../core/simulate/variation.ts'
import type { ExecutionJob, VariedRuns } from '../../ports/executor.ts'
import { least, most } from './bounds.ts'
import { Stopped } from './limits.ts'
import type { Machine } from './machine.ts'
import { type PlannedVariation, planVariations } from './plan-variations.ts'
import { MOST_TRANSACTION_GAS } from './protocol.data.ts'
import { runSteps } from './run-steps.ts'
import { effectivePrice, type Transaction } from './transaction.ts'

/** After so long into a job no variation goes on, so that what the job itself gave is not lost with it. */
const UNTIL_MS = 5_000
/** What code reads only in other surroundings is changed too, but not without end. */
const MOST_PASSES = 3
/** What an account holds that is made up where the real one holds nothing. */
const SOMETHING = 10n ** 18n

/**
 * Runs the steps again with each thing that they `read` otherwise, and with what they read only then. What that touches and is not known is `missed`, all at
 * once; what stops a variation costs only the variations.
 */
export async function runVariations(
  machine: Machine,
  job: ExecutionJob,
  read: ReadonlySet<Surrounding>,
  first: readonly Execution[],
): Promise<VariedRuns | null> {
  if (planVariations(read, machine.header).length === 0) return null
  const reads = new Set(read)
  const ran = new Set<string>()
  const variations: Variation[] = []
  try {
    machine.tracing.reads = reads
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      for (const variation of planVariations(reads, machine.header).filter(({ id }) => !ran.has(id))) {
        machine.limits.renew(UNTIL_MS)
        ran.add(variation.id)
        variations.push(await runVariation(machine, job, variation, first))
      }
    }
  } catch (error) {
    const reason = error instanceof Stopped ? error.reason : 'internal'
    const detail = error instanceof Error ? error.message : String(error)
    return { variations, missed: [], unchecked: { reason, detail: `other surroundings: ${detail}` } }
  }
  const missed = [...machine.state.misses.values()]
  return { variations: missed.length > 0 ? [] : variations, missed, unchecked: null }
}

async function runVariation(
  machine: Machine,
  job: ExecutionJob,
  { changed, scale, sight }: PlannedVariation,
  first: readonly Execution[],
): Promise<Variation> {
  const { state, header } = machine
  const was = header.coinbase.toString()
  const is = sight.header.coinbase.toString()
  await state.checkpoint()
  if (is !== was) state.imagine(is, (state.account(was)?.balance ?? 0n) === 0n ? SOMETHING : 0n)
  const prepare = (tx: Transaction, place: number): Transaction => {
    const used = BigInt(first[place]?.gasUsed ?? 0)
    return { ...tx, gas: possibleGas({ ...machine, sight }, tx, sight.gas(tx.gas, used)), gasIsOpen: true }
  }
  const run = await runSteps({ ...machine, sight }, job, prepare, async (execution) => execution)
  await state.revert()
  const executions = run.executions.map((execution): Execution => {
    return { ...execution, callTree: bareFrames(execution.callTree), logs: [], returnData: '0x' }
  })
  return { changed, scale, producer: is === was ? null : { was, is }, executions, watched: run.watched }
}

/** As much of the wanted gas as the sender can pay and a block can hold; what the transaction had is always possible. */
function possibleGas({ state, header, rules }: Machine, tx: Transaction, wanted: bigint): bigint {
  if (wanted <= tx.gas) return wanted
  const price = most(tx.maxFee, effectivePrice(tx, header.baseFeePerGas ?? 0n), 1n)
  const payable = ((state.account(tx.from)?.balance ?? 0n) - tx.value) / price
  const held = rules.isActivatedEIP(7825) ? least(header.gasLimit, MOST_TRANSACTION_GAS) : header.gasLimit
  return most(tx.gas, least(wanted, payable, held))
}
