import type { Address } from '../../facts/hex.ts'
import { compareEffects } from '../../simulate/compare-effects.ts'
import type { Effects } from '../../simulate/effects.ts'
import { guaranteesOf } from '../../simulate/guarantees.ts'
import { SURROUNDINGS } from '../../simulate/surroundings.ts'
import type { Varied } from '../../simulate/variation.ts'
import { accountOf } from '../account-of.ts'
import type { Finding } from '../finding.ts'
import type { Evidence, Rule } from '../rule.ts'
import { worstDifference } from '../worst-difference.ts'

type Params = Finding['params']

/**
 * What it does hangs on something around it (who makes the block, the time, chance, prices, gas), which code can use to
 * look harmless while it is checked. `danger` where anything else moves or is granted; `caution` where it only fails or
 * no longer fails. Named is what was changed alone, where that was enough.
 */
export const actsOtherwiseWhenWatched: Rule = {
  code: 'acts-otherwise-when-watched',
  judge: (evidence) => {
    const otherwise = (evidence.variations ?? []).flatMap((varied) => {
      const params = differenceOf(varied, evidence)
      return params === null ? [] : [{ varied, params }]
    })
    const moves = otherwise.filter(({ params }) => params.differs !== 'status')
    const telling = moves.length > 0 ? moves : otherwise
    const fewest = Math.min(...telling.map(({ varied }) => kindsOf(varied)))
    const alone = telling.filter(({ varied }) => kindsOf(varied) === fewest)
    const [first] = alone
    if (first === undefined) return { result: [], needs: [] }
    const read = SURROUNDINGS.filter((name) => alone.some(({ varied }) => varied.changed.includes(name)))
    const factIds = evidence.facts.filter(({ kind }) => kind === 'header').map(({ id }) => id)
    const severity = moves.length > 0 ? 'danger' : 'caution'
    const params = { ...first.params, read: read.join(' ') }
    return { result: [{ code: 'acts-otherwise-when-watched', severity, params, factIds }], needs: [] }
  },
}

/** Number, time and hashes of blocks change together. */
function kindsOf({ changed }: Varied): number {
  return new Set(changed.map((name) => (name === 'timestamp' || name === 'blockhash' ? 'number' : name))).size
}

function differenceOf(varied: Varied, evidence: Evidence): Params | null {
  const { effects, executions } = evidence
  if (effects === null || executions === null) return null
  const worked = executions.every(({ status }) => status === 'success')
  const works = varied.statuses.every((status) => status === 'success')
  const byGas = varied.changed.includes('gas')
  // With less gas than the run had anything may run out of it, and with more it may no longer.
  if (byGas && worked !== works && (worked || executions.some(({ status }) => status === 'halt'))) return null
  if (worked && !works) return { differs: 'status', works }
  const account = accountOf(evidence.request, evidence.context) ?? effects.assets[0]?.owner ?? '0x'
  const differences = compareEffects(effects, varied.effects, account, {
    scale: varied.scale,
    guarantees: guaranteesOf(evidence.meaning, account),
  })
  if (differences.length === 0) return worked === works || byGas ? null : { differs: 'status', works }
  if (byGas && isIdle(varied.effects, account)) return null
  return worstDifference(differences, effects, varied.effects, account)
}

/** What does less with less gas, and takes and grants nothing then, only asks for more of it. */
function isIdle({ assets, allowances, control, contracts = [] }: Effects, account: Address): boolean {
  const takes = assets.some(({ owner, delta }) => owner === account && delta.startsWith('-'))
  return !takes && allowances.length === 0 && control.length + contracts.length === 0
}
