import { fieldFactId } from '../../decode/list-fields.ts'
import type { Fact } from '../../facts/fact.ts'
import { isRecord } from '../../facts/is-record.ts'
import type { Finding, Severity } from '../finding.ts'
import { partsOf } from '../placed-acts.ts'
import type { Rule } from '../rule.ts'

/** Markets and apps put marks of so many bytes behind a call, to be paid for sending it (ERC-8021 and its forerunners). */
const LONGEST_MARK = 96
/** A selector with arguments. */
const isCallSized = (size: number) => size >= 36 && size % 32 === 4

/**
 * The bytes of a known function are not the one encoding that its values have: a wallet, a contract or another reader may
 * read them as something else. `caution` for stray bits, parts that are read over and over or lie behind the end, and for
 * as much behind the arguments as a call would need; `info` for a short mark behind them and for parts in another order,
 * as some apps write them.
 */
export const strayCalldata: Rule = {
  code: 'stray-calldata',
  judge: ({ meaning, facts }) => {
    const parts = partsOf(meaning).filter(({ meaning: { function: fn } }) => fn === undefined || fn.source === 'pinned')
    const ids = new Set(parts.map((part) => fieldFactId(part.meaning.path, 'encoding')))
    const odd = facts.filter(({ id, kind }) => kind === 'encoding' && ids.has(id)).flatMap(findingOf)
    const [worst] = odd.toSorted(
      (one, other) => Number(other.severity === 'caution') - Number(one.severity === 'caution'),
    )
    return { result: worst === undefined ? [] : [worst], needs: [] }
  },
}

function findingOf({ id, value }: Fact): readonly Finding[] {
  if (!isRecord(value) || typeof value.kind !== 'string' || typeof value.size !== 'number') return []
  const { kind, size } = value
  if (kind === 'type') return []
  const isMark = kind === 'trailing' && size <= LONGEST_MARK && !isCallSized(size)
  const severity: Severity = isMark || kind === 'offset' ? 'info' : 'caution'
  return [{ code: 'stray-calldata', severity, params: { what: kind, size }, factIds: [id] }]
}
