import { canonicalHex, type Hex } from '../facts/hex.ts'
import { VERDICTS } from '../judge/verdict.ts'
import { compareEffects } from '../simulate/compare-effects.ts'
import type { Difference } from '../simulate/difference.ts'
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

function compareSimulations(shown: Review, again: Review): Difference[] {
  return [...again.simulation.keys()].flatMap((place) => {
    const [before, after] = [shown.simulation[place], again.simulation[place]]
    const account = canonicalHex((before?.steps[0]?.from ?? '0x') as Hex)
    const guarantees = guaranteesOf(shown.meaning, account)
    return before && after ? compareEffects(before.effects, after.effects, account, { guarantees }) : []
  })
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
  return simulation.flatMap(({ execution }) => execution.map(({ status }) => status)).join(', ')
}
