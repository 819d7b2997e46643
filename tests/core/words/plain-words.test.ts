import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../../lib/core/words')
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))

/** Words that promise what nobody can know of a transaction. */
const PROMISES = /\b(un)?safe(ly|st|r|ty)?\b|\bverified\b|\btrust(ed|s|worthy)?\b|\bsecure(d|ly)?\b|\bguarantee/i

/** Words of the trade that a person should not need. */
const JARGON = /\b(calldata|selector|bytecode|allowance|revert(s|ed)?|wei|EOA|ABI|msg\.sender|delegatecall|calldata)\b/

/** The name of a wallet for accounts with several keys, and that of the reader of what it signs. */
const BRAND = /Safe\{Wallet\}|\bsafe-tx\b/g

function sentencesOf(file: string): readonly string[] {
  const code = readFileSync(join(FOLDER, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$/gm, '')
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, plain = '', template = '']) => plain + template)
}

describe('the words shown to people', () => {
  it('are there to be looked at', () => {
    expect(FILES.filter((name) => name.endsWith('.en.ts')).length).toBeGreaterThan(3)
    expect(FILES.flatMap(sentencesOf).length).toBeGreaterThan(100)
  })

  it.each(FILES)('promise nothing: %s', (file) => {
    expect(sentencesOf(file).filter((text) => PROMISES.test(text.replace(BRAND, '')))).toEqual([])
  })

  it.each(FILES.filter((name) => name.endsWith('.en.ts')))('need no dictionary: %s', (file) => {
    const shown = sentencesOf(file).filter((text) => text.includes(' '))
    expect(shown.filter((text) => JARGON.test(text.replace(/\$\{[^}]*\}/g, '')))).toEqual([])
  })
})
