import { describe, expect, it } from 'vitest'
import type { Field, Meaning } from '../../lib/core/decode/meaning.ts'
import { compareScreens } from '../conformance/descriptor-screens.ts'
import { isInvented } from '../conformance/is-invented.ts'
import { toldByScreens } from '../conformance/told-by-screens.ts'

const TOKEN = `0x${'70'.repeat(20)}` as const
const BOB = `0x${'b0'.repeat(20)}` as const
const field = (label: string, value: string, raw: string): Field => ({
  label,
  type: 'uint256',
  value,
  raw,
  path: `#.${label}`,
  factId: `asked.meaning.display.${label}`,
})
const meaning = (...fields: readonly Field[]): Meaning => ({
  kind: 'contract-call',
  path: '#',
  fields: [...fields],
  calls: [],
  acts: [],
})
const row = (...expectedTexts: readonly string[]) => ({ expectedTexts, expectedFlat: expectedTexts.join('') })

describe('screens are compared with what is shown', () => {
  it('and a value that is another, or none, is missing', () => {
    const texts = ['Amount', '1.5 EGG', 'To', BOB]
    const to = field('To', BOB, BOB)
    expect(compareScreens(texts, meaning(field('Amount', '1.5 EGG', '150'), to)).missing).toEqual([])
    expect(compareScreens(texts, meaning(field('Amount', '15 EGG', '150'), to)).missing).toEqual(['?1.5egg'])
    expect(compareScreens(texts, meaning(to)).missing).toEqual(['amount1.5egg'])
  })

  it('and a value that they have no place for stands besides', () => {
    const other = field('Fee', '7', '7')
    expect(compareScreens(['To', BOB], meaning(field('To', BOB, BOB), other)).besides).toEqual([other])
  })

  it('which is invented unless the request or the descriptor holds it', () => {
    const request = `0x${'00'.repeat(12)}${BOB.slice(2)}${'1234567'.padStart(64, '0')}`
    const of = { descriptor: 'registry/safe/calldata-Safe-1.4.1.json' }
    expect(isInvented(field('To', BOB, BOB), of, request)).toBe(false)
    expect(isInvented(field('Fee', '1', String(0x1234567)), of, request)).toBe(false)
    expect(isInvented(field('To', TOKEN, TOKEN), of, request)).toBe(true)
    expect(isInvented(field('Fee', '99', String(0x7654321)), of, request)).toBe(true)
  })
})

describe('what a chain told a device', () => {
  it('is read off its screens: a token’s symbol and decimals, a name', () => {
    const fields = [field('Amount', `150 base units of ${TOKEN}`, '150'), field('To', BOB, BOB)]
    const told = toldByScreens(row('Amount', '1.5 EGG', 'To', 'bob.eth'), meaning(...fields))
    expect(told.tokens).toEqual([{ address: TOKEN, symbol: 'EGG', decimals: 2 }])
    expect(told.names).toEqual([{ address: BOB, name: 'bob.eth' }])
  })

  it('is nothing where they show another amount, or no symbol', () => {
    const fields = [field('Amount', `150 base units of ${TOKEN}`, '150')]
    expect(toldByScreens(row('Amount', '2.5 EGG'), meaning(...fields)).tokens).toEqual([])
    expect(toldByScreens(row('Amount', '150 ???'), meaning(...fields)).tokens).toEqual([])
  })
})
