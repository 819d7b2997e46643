import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LATIN_LOOKALIKES } from '../../../lib/core/decode/latin-lookalikes.data.ts'
import { posesAsLatin } from '../../../lib/core/decode/latin-lookalikes.ts'
import { hidesCharacters, visibleText } from '../../../lib/core/decode/visible-text.ts'
import lookalikes from '../../fixtures/confusables/latin-lookalikes.json' with { type: 'json' }

describe('what someone else wrote can not hide anything', () => {
  it.each([
    ['right-to-left override', 'pay\u202Eecila', 'pay‹U+202E›ecila'],
    ['zero width space', 'USD\u200BC', 'USD‹U+200B›C'],
    ['zero width joiner', 'a\u200Db', 'a‹U+200D›b'],
    ['byte order mark', '\uFEFFhi', '‹U+FEFF›hi'],
    ['no-break space', 'a\u00A0b', 'a‹U+00A0›b'],
    ['tag characters', 'x\u{E0041}', 'x‹U+E0041›'],
    ['left-to-right isolate', 'a\u2066b', 'a‹U+2066›b'],
    ['variation selector', 'a\uFE0Fb', 'a‹U+FE0F›b'],
    ['variation selector, supplement', 'a\u{E0100}b', 'a‹U+E0100›b'],
    ['soft hyphen', 'a\u00ADb', 'a‹U+00AD›b'],
    ['a filler that draws nothing', 'a\u3164b', 'a‹U+3164›b'],
    ['null', 'a\0b', 'a‹U+0000›b'],
    ['line feed in one line', 'a\nb', 'a‹U+000A›b'],
    ['half a surrogate pair', 'a\uD800b', 'a‹U+D800›b'],
  ])('%s', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown)
    if (!text.includes('\n')) expect(hidesCharacters(text)).toBe(true)
  })

  it('leaves ordinary text in any script as it is', () => {
    for (const text of ['Hello, Bob!', 'Grüße', 'こんにちは', 'مرحبا', '12.5 USDC', 'a🙂b', 'I ❤️ this', 'Nº 5', 'kΩ'])
      expect([visibleText(text), hidesCharacters(text)]).toEqual([text, false])
  })

  it('keeps lines where lines are wanted', () => {
    expect(visibleText('a\nb', 10, 'many')).toBe('a\nb')
  })

  it('stacks no more marks on a letter than a script needs', () => {
    expect(visibleText(`a${'\u0301'.repeat(500)}`).length).toBeLessThan(40)
  })

  it('cuts what is long and says how much is missing', () => {
    expect(visibleText('x'.repeat(10_000), 8)).toBe('xxxxxxxx… (9992 more characters)')
  })

  it('never shows a hidden character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(visibleText(text))).toBe(false)
      }),
    )
  })
})

describe('letters of other scripts that pose as Latin ones are marked', () => {
  it.each([
    ['Cyrillic in a Latin word', 'Unisw\u0430p', 'Unisw‹U+0430›p'],
    ['Greek in a Latin word', 'USD\u03F9', 'USD‹U+03F9›'],
    ['Cherokee in a Latin word', '\u13AA\u13A2C', '‹U+13AA›‹U+13A2›C'],
    [
      'a whole word in a Latin text',
      'sign in to \u0440\u0430\u0443\u0440\u0430 now',
      'sign in to ‹U+0440›‹U+0430›‹U+0443›‹U+0440›‹U+0430› now',
    ],
    ['full width', 'p\uFF41y', 'p‹U+FF41›y'],
    ['mathematical bold', 'p\u{1D41A}y', 'p‹U+1D41A›y'],
  ])('%s', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown)
    expect(posesAsLatin(text)).toBe(true)
  })

  it('but not where the script is at home', () => {
    const texts = [
      'Привет, мир',
      'Это сор и роса: sign in',
      'Καλημέρα κόσμε',
      'α and β',
      'こんにちはABC',
      'Բարեւ',
      'plain text',
    ]
    for (const text of texts) expect([visibleText(text), posesAsLatin(text)]).toEqual([text, false])
  })

  it('as their source lists them', () => {
    expect([...LATIN_LOOKALIKES].toSorted()).toEqual(Object.keys(lookalikes.letters).toSorted())
  })
})
