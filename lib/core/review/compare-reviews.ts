import { type Address, canonicalHex, type Hex } from '../facts/hex.ts'
import { VERDICTS } from '../judge/verdict.ts'
import { compareEffects } from '../simulate/compare-effects.ts'
import type { Difference } from '../simulate/difference.ts'
import type { Effects } from '../simulate/effects.ts'
import { guaranteesOf } from '../simulate/guarantees.ts'
import type { Review } from './review.ts'

/** What differs between the review on the screen and one made just before forwarding; empty where Continue still holds. */
export function compareReviews(shown: Review, again: Review): Difference[] {
  return [
    ...compareVerdicts(shown, again),
    ...compareText('unchecked', uncheckedOf(shown), uncheckedOf(again)),
    ...compareText('findings', findingsOf(shown), findingsOf(again)),
    ...compareText('status', statusOf(shown), statusOf(again)),
    ...compareSimulations(shown, again),
  ]
}

function compareVerdicts(shown: Review, again: Review): Difference[] {
  const raised = VERDICTS.indexOf(again.verdict) > VERDICTS.indexOf(shown.verdict)
  return raised ? [{ what: 'verdict', shown: shown.verdict, happened: again.verdict }] : []
}

/** Each scenario of either; one that is only in one of them had, or has, no effects. */
function compareSimulations(shown: Review, again: Review): Difference[] {
  const names = new Set([...shown.simulation, ...again.simulation].map(({ name }) => name))
  return [...names].flatMap((name) => {
    const [before, after] = [shown, again].map(({ simulation }) => simulation.find((each) => each.name === name))
    const account = accountOf(shown, name)
    const guarantees = name === 'asked' ? guaranteesOf(shown.meaning, account) : new Map()
    const differences = compareEffects(before?.effects ?? NONE, after?.effects ?? NONE, account, { guarantees })
    return differences.map((difference) => ({ ...difference, what: `${name}.${difference.what}` }))
  })
}

const NONE: Effects = { assets: [], fee: '0', allowances: [], control: [] }

/** Whose it is: who sends what was asked; for a signature whoever gives it. */
function accountOf({ simulation, facts }: Review, name: string): Address {
  const sender = name === 'asked' ? simulation.find((each) => each.name === name)?.steps[0]?.from : undefined
  const account = sender ?? facts.find(({ kind }) => kind === 'account')?.value
  return canonicalHex(typeof account === 'string' ? (account as Hex) : '0x')
}

function compareText(what: string, shown: string, happened: string): Difference[] {
  return shown === happened ? [] : [{ what, shown, happened }]
}

function uncheckedOf({ unchecked }: Review): string {
  return unchecked
    .map(({ stage, reason }) => `${stage}: ${reason}`)
    .sort()
    .join(', ')
}

function findingsOf({ findings }: Review): string {
  return findings
    .map(({ code, severity }) => `${code}: ${severity}`)
    .sort()
    .join(', ')
}

function statusOf({ simulation }: Review): string {
  return simulation
    .map(({ name, execution }) => `${name}: ${execution.map(({ status }) => status)}`)
    .sort()
    .join(', ')
}
