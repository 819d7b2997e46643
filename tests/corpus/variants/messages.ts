import { getAddress, type Hex, hexToString, isHex, keccak256, stringToHex } from 'viem'
import type { Ask } from '../case.ts'
import { type Kind, type Variant, withParams } from './variant.ts'

/** The same message, put otherwise into the request. */
export const messageSpellings: Kind = {
  name: 'written otherwise (messages)',
  make: ({ ask }) => {
    const [first, second] = ask.params as readonly [string, string]
    if (ask.method === 'eth_sign')
      return [
        withParams(ask, 'account in checksum case', [getAddress(first as Hex), second]),
        withParams(ask, 'hash in upper case', [first, upper(second)]),
        withParams(ask, 'in personal_sign', [second, first], 'personal_sign'),
        withParams(ask, 'in personal_sign, turned round', [first, second], 'personal_sign'),
        withParams(ask, 'in personal_sign, in upper case', [upper(second), first], 'personal_sign'),
      ]
    if (ask.method !== 'personal_sign') return []
    const text = hexToString(first as Hex)
    const asText = stringToHex(text) === first && !isHex(text) ? [withParams(ask, 'as text', [text, second])] : []
    return [
      ...asText,
      withParams(ask, 'turned round', [second, first]),
      withParams(ask, 'in upper case', [upper(first), second]),
      withParams(ask, 'account in checksum case', [first, getAddress(second as Hex)]),
      withParams(ask, 'with a third parameter', [first, second, '']),
      withParams(ask, 'with a password', [first, second, 'a word']),
    ]
  },
}

/** Other words, hashes or sites; what is wrong with the message stays. */
export const otherMessages: Kind = {
  name: 'other words, hashes and sites',
  make: ({ ask }) => {
    if (!['personal_sign', 'eth_sign'].includes(ask.method)) return []
    const sites = ask.origin === undefined ? ['shop.example', 'play.example', 'x.y.example'] : []
    const elsewhere = sites.map((site) => ({
      ...withParams(ask, `from ${site}`, ask.params),
      asks: [{ ...ask, origin: `https://${site}` }],
    }))
    return [...elsewhere, ...otherWords(ask)]
  },
}

function otherWords(ask: Ask): readonly Variant[] {
  const [first, second] = ask.params as readonly [Hex, Hex]
  const hashes = Array.from({ length: 14 }, (_, at) => keccak256(stringToHex(`hash ${at}`)))
  if (ask.method === 'eth_sign') return hashes.map((hash, at) => withParams(ask, `hash ${at}`, [first, hash]))
  if (first.length === 66) return hashes.map((hash, at) => withParams(ask, `hash ${at}`, [hash, second]))
  const text = hexToString(first)
  const said = (name: string, words: string) => withParams(ask, name, [stringToHex(words), second])
  if (/^0x[0-9a-f]{64}$/i.test(text)) return hashes.map((hash, at) => said(`hash ${at}`, hash))
  const changes = text.includes('wants you to sign in') ? LOGINS : WORDS
  return Object.entries(changes).flatMap(([name, change]) => {
    const other = change(text)
    return other === text ? [] : [said(name, other)]
  })
}

type Words = Readonly<Record<string, (text: string) => string>>

const LOGINS: Words = {
  'another nonce': (text) => text.replace('plainsign4361', 'abcdefgh12345'),
  'a longer nonce': (text) => text.replace('plainsign4361', '1234567890abcdefghijklmnop'),
  'another statement': (text) => text.replace('Sign in.', 'Welcome back.'),
  'a long statement': (text) => text.replace('Sign in.', `Sign in${' and read'.repeat(60)}.`),
  'with an end': (text) => text.replace(/$/, '\nExpiration Time: 2099-01-01T00:00:00.000Z'),
  'with a beginning': (text) => text.replace(/$/, '\nNot Before: 1999-01-01T00:00:00.000Z'),
  'with a request’s name': (text) => text.replace(/$/, '\nRequest ID: 7'),
  'with a resource': (text) => text.replace(/$/, '\nResources:\n- https://app.example/terms'),
  'with two resources': (text) => text.replace(/$/, '\nResources:\n- https://app.example/a\n- https://app.example/b'),
  'issued later': (text) => text.replace('1970-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'),
  'issued in another zone': (text) => text.replace('1970-01-01T00:00:00.000Z', '2026-01-01T02:00:00+02:00'),
  'a deeper path': (text) => text.replace(/URI: (\S+)/, 'URI: $1/a/b'),
  'with a question': (text) => text.replace(/URI: (\S+)/, 'URI: $1?next=app.example'),
}

const WORDS: Words = {
  'words before it': (text) => `Hello. ${text}`,
  'words behind it': (text) => `${text} Thank you.`,
  'a line before it': (text) => `Welcome to the shop\n${text}`,
  'a line behind it': (text) => `${text}\nNonce: 17`,
  'much before it': (text) => `${'Please read this. '.repeat(100)}${text}`,
  'much behind it': (text) => `${text}${' Please read this.'.repeat(100)}`,
  'empty lines before it': (text) => `${'\n'.repeat(60)}${text}`,
  twice: (text) => `${text}\n${text}`,
  'in quotes': (text) => `“${text}”`,
  'in JSON': (text) => JSON.stringify({ message: text }),
  'with other line ends': (text) => `One\r\n${text}\r\n`,
  'with a sign of joy': (text) => `🎉 ${text}`,
  'with a tab': (text) => `\t${text}`,
  'in capitals': (text) => text.toUpperCase(),
}

function upper(hex: string): string {
  return `0x${hex.slice(2).toUpperCase()}`
}
