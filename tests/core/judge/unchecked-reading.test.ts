import { describe, expect, it } from 'vitest'
import type { Meaning } from '../../../lib/core/decode/meaning.ts'
import type { Fact } from '../../../lib/core/facts/fact.ts'
import { uncheckedReading } from '../../../lib/core/judge/unchecked-reading.ts'

const meaningOf = (kind: Meaning['kind']): Meaning => ({ kind, path: '#', fields: [], acts: [], calls: [] })
const standard: Fact = { id: 'asked.meaning.standard', kind: 'standard', value: 'erc2612', provenance: 'computed' }

describe('what was not understood is not called clear', () => {
  it.each(['typed-data', 'blind-hash', 'unknown', 'authorization'] as const)('%s', (kind) => {
    expect(uncheckedReading(meaningOf(kind), [])).toEqual([{ stage: 'decode', reason: 'not-read' }])
  })

  it('but typed data of a standard that is known was understood', () => {
    expect(uncheckedReading(meaningOf('typed-data'), [standard])).toEqual([])
  })

  it.each(['connect', 'siwe', 'message', 'contract-call', 'malformed'] as const)('nor is it %s’s fault', (kind) => {
    expect(uncheckedReading(meaningOf(kind), [])).toEqual([])
  })
})
