import { fieldFactId } from '../../decode/list-fields.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Address } from '../../facts/hex.ts'
import { isRecord } from '../../facts/is-record.ts'
import { accountOf } from '../account-of.ts'
import type { Finding, Severity } from '../finding.ts'
import { partsOf } from '../placed-acts.ts'
import type { Rule } from '../rule.ts'

/** Markets and apps put marks of so many bytes behind a call, to be paid for sending it (ERC-8021 and its forerunners). */
const LONGEST_MARK = 96
/** A selector with arguments. */
const isCallSized = (size: number) => size >= 36 && size % 32 === 4
/** An address as an argument is written: marks are text or a few numbers. */
const ARGUMENT = /0{24}(?!0{8})[0-9a-f]{40}/

/**
 * The bytes of a known function are not the one encoding that its values have: a wallet, a contract or another reader may
 * read them as something else. `caution` for stray bits, parts that are read over and over or lie behind the end, and for
 * as much behind the arguments as a call would need, or for an address there; `info` for a short mark behind them and for
 * parts in another order, as some apps write them.
 */
export const strayCalldata: Rule = {
  code: 'stray-calldata',
  judge: ({ meaning, facts, request, context }) => {
    const account = accountOf(request, context)
    const parts = partsOf(meaning).filter(({ meaning: { function: fn } }) => fn === undefined || fn.source === 'pinned')
    const ids = new Set(parts.map((part) => fieldFactId(part.meaning.path, 'encoding')))
    const odd = facts
      .filter(({ id, kind }) => kind === 'encoding' && ids.has(id))
      .flatMap((fact) => findingOf(fact, account))
    const [worst] = odd.toSorted(
      (one, other) => Number(other.severity === 'caution') - Number(one.severity === 'caution'),
    )
    return { result: worst === undefined ? [] : [worst], needs: [] }
  },
}

function findingOf({ id, value }: Fact, account: Address | null): readonly Finding[] {
  if (!isRecord(value) || typeof value.kind !== 'string' || typeof value.size !== 'number') return []
  const { kind, size } = value
  if (kind === 'type') return []
  const bytes = typeof value.bytes === 'string' ? value.bytes : ''
  const names = ARGUMENT.test(bytes) || (account !== null && bytes.includes(account.slice(2)))
  const isMark = kind === 'trailing' && size <= LONGEST_MARK && !isCallSized(size) && !names
  const severity: Severity = isMark || kind === 'offset' ? 'info' : 'caution'
  return [{ code: 'stray-calldata', severity, params: { what: kind, size }, factIds: [id] }]
}
