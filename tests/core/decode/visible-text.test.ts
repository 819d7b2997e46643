import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hidesCharacters, visibleText } from '../../../lib/core/decode/visible-text.ts'

describe('what someone else wrote can not hide anything', () => {
  it.each([
    ['right-to-left override', 'pay\u202Eecila', 'pay‹U+202E›ecila'],
    ['zero width space', 'USD\u200BC', 'USD‹U+200B›C'],
    ['zero width joiner', 'a\u200Db', 'a‹U+200D›b'],
    ['byte order mark', '\uFEFFhi', '‹U+FEFF›hi'],
    ['no-break space', 'a\u00A0b', 'a‹U+00A0›b'],
    ['tag characters', 'x\u{E0041}', 'x‹U+E0041›'],
    ['a filler that draws nothing', 'a\u3164b', 'a‹U+3164›b'],
    ['null', 'a\0b', 'a‹U+0000›b'],
    ['line feed in one line', 'a\nb', 'a‹U+000A›b'],
    ['half a surrogate pair', 'a\uD800b', 'a‹U+D800›b'],
  ])('%s', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown)
    if (!text.includes('\n')) expect(hidesCharacters(text)).toBe(true)
  })

  it('leaves ordinary text in any script as it is', () => {
    for (const text of ['Hello, Bob!', 'Grüße', 'こんにちは', 'مرحبا', '12.5 USDC', 'a🙂b'])
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
