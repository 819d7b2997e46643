import type { Meaning } from '../decode/meaning.ts'
import type { Fact } from '../facts/fact.ts'
import type { Unchecked } from './verdict.ts'

/** What is signed or granted blind: no run can show what it may be used for. */
const BLIND: ReadonlySet<Meaning['kind']> = new Set(['unknown', 'blind-hash', 'authorization'])

/** What a request asks that was not understood, and that no simulation makes up for. */
export function uncheckedReading(meaning: Meaning, facts: readonly Fact[]): readonly Unchecked[] {
  const isUnknownData = meaning.kind === 'typed-data' && !facts.some(({ kind }) => kind === 'standard')
  const isUnknownGrant = meaning.kind === 'permission' && facts.some(({ kind }) => kind === 'blind')
  return BLIND.has(meaning.kind) || isUnknownData || isUnknownGrant ? [{ stage: 'decode', reason: 'not-read' }] : []
}
