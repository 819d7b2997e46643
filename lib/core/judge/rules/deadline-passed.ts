import type { Act } from '../../decode/meaning.ts'
import { placedActs } from '../placed-acts.ts'
import type { Rule } from '../rule.ts'

/** Clocks differ by so much. */
const TOLERANCE_SECONDS = 60

/**
 * What is asked for ended already, so that it can only fail. `caution`: nothing is lost but a fee, yet a site that asks for
 * it is out of order. A run that worked knows better.
 */
export const deadlinePassed: Rule = {
  code: 'deadline-passed',
  judge: ({ meaning, context, executions }) => {
    const worked = executions?.every(({ status }) => status === 'success') === true
    const passed = placedActs(meaning).flatMap(({ act, meaning: { fields } }) => {
      const end = worked ? undefined : endOf(act)
      const isOver = end !== undefined && BigInt(end) + BigInt(TOLERANCE_SECONDS) < BigInt(context.now)
      return isOver ? [{ end, signed: isSigned(act), factIds: fields.map(({ factId }) => factId) }] : []
    })
    const result = passed.slice(0, 1).map(({ end, signed, factIds }) => {
      return { code: 'deadline-passed', severity: 'caution', params: { end, signed }, factIds } as const
    })
    return { result, needs: [] }
  },
}

/** A permission that is sent with an end in the past is one way to take it back. */
function endOf(act: Act): string | undefined {
  if (act.kind === 'swap') return act.deadline
  if (act.kind === 'approve') return act.signed && act.amount !== '0' ? act.expires : undefined
  return act.kind === 'order' ? act.expires : undefined
}

function isSigned(act: Act): boolean {
  return act.kind !== 'swap'
}
