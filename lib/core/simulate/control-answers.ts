import type { Hex } from '../facts/hex.ts'
import type { ControlChange } from './effects.ts'
import type { ViewResult } from './view-calls.ts'

const ADDRESS = /^0x0{24}[0-9a-f]{40}$/
const WORD_LENGTH = 66
const NOBODY = `0x${'0'.repeat(40)}`

/** What contracts answered before and after about who decides over them. One that did not answer both times says nothing. */
export function controlAnswers(watched: readonly ViewResult[]): readonly ControlChange[] {
  const changes = watched.flatMap((result): readonly ControlChange[] => {
    const { call } = result
    if (call.asks !== 'control') return []
    const read = (answer: Hex | null): string | null => (answer === null ? null : READERS[call.answer](answer))
    const [was, is] = [read(result.before), read(result.after)]
    if (was === null || is === null || was === is) return []
    const member = (flag: string) => (flag === '1' ? (call.member ?? '') : '')
    const [before, after] = call.answer === 'member' ? [member(was), member(is)] : [was, is]
    return [
      { subject: call.to, kind: call.kind, before, after, ...(call.role === undefined ? {} : { role: call.role }) },
    ]
  })
  // A contract may give the same under two names.
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()]
}

const READERS = {
  address: (answer: Hex) => {
    if (!ADDRESS.test(answer)) return null
    const given = `0x${answer.slice(26)}`
    return given === NOBODY ? '' : given
  },
  number: (answer: Hex) => (answer.length === WORD_LENGTH ? BigInt(answer).toString() : null),
  role: (answer: Hex) => (answer.length === WORD_LENGTH ? answer : null),
  /** AccessManager gives a delay beside it. */
  member: (answer: Hex) =>
    answer.length < WORD_LENGTH ? null : BigInt(answer.slice(0, WORD_LENGTH)) === 0n ? '0' : '1',
} satisfies Record<string, (answer: Hex) => string | null>
