import type { Address } from '../facts/hex.ts'
import { compareEffects, isCloseAmount } from '../simulate/compare-effects.ts'
import type { Difference } from '../simulate/difference.ts'
import type { Log } from '../simulate/execution.ts'
import { effectsFromLogs } from './log-effects.ts'
import type { Outcome } from './outcome.ts'
import type { Review } from './review.ts'

/** A mined transaction. Amounts are decimal strings; hex is lower case. */
export interface Mined {
  readonly hash: string
  readonly blockNumber: string
  readonly to: string | null
  readonly value: string
  readonly data: string
  readonly status: 'success' | 'revert'
  readonly fee: string
  readonly logs: readonly Log[]
}

/** Holds what was mined against what was shown to `account`. */
export function compareOutcome(shown: Review, account: Address, mined: Mined | null): Outcome {
  if (!mined) return { kind: 'not-seen', differences: [] }
  const found = { transactionHash: mined.hash, blockNumber: mined.blockNumber }
  const differences = compareWithMined(shown, account, mined)
  const shownStatus = shown.execution?.status ?? 'success'
  if (mined.status === 'revert' && shownStatus === 'success') return { ...found, kind: 'reverted', differences }
  if (differences.some(({ what }) => what !== 'fee' && what !== 'call'))
    return { ...found, kind: 'different', differences }
  if (differences.some(({ what }) => what === 'call')) return { ...found, kind: 'wrapped', differences }
  return { ...found, kind: differences.length > 0 ? 'fee-only' : 'equal', differences }
}

function compareWithMined(shown: Review, account: Address, mined: Mined): Difference[] {
  const differences: Difference[] = []
  const asked = shown.simulation.find(({ name }) => name === 'asked')
  const step = asked?.steps[0]
  if (
    step &&
    !(asked.steps.length === 1 && step.to === mined.to && step.value === mined.value && step.data === mined.data)
  ) {
    differences.push({
      what: 'call',
      shown: `${step.to ?? 'creation'} ${step.value} ${step.data}`,
      happened: `${mined.to ?? 'creation'} ${mined.value} ${mined.data}`,
    })
  }
  const shownLogs = asked?.execution.flatMap(({ logs }) => logs) ?? []
  differences.push(
    ...compareEffects(effectsFromLogs(shownLogs, account), effectsFromLogs(mined.logs, account), account),
  )
  const fee = shown.effects?.fee ?? '0'
  if (!isCloseAmount(fee, mined.fee)) differences.push({ what: 'fee', shown: fee, happened: mined.fee })
  return differences
}
