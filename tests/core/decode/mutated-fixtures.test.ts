import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import { digestRequest } from '../../../lib/core/decode/digests.ts'
import { meaningSchema } from '../../../lib/core/decode/meaning.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'

const ROOT = new URL('../../fixtures/decode', import.meta.url).pathname
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, now: 1_700_000_000 } as const

const requests = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(
    (entry) => JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')) as { method: string; params: Json },
  )

/** What stands in for a part of a request: other types' names, other lengths, odd numbers. */
const parts = fc.oneof(
  fc.constantFrom(
    'address',
    'address[]',
    'uint256',
    'bytes',
    'bool',
    'string',
    'Permit',
    'OrderComponents',
    '0',
    '1',
    '',
  ),
  fc.constantFrom(
    'ffffffff',
    '00000000',
    '0000000000000000000000000000000000000000000000000000000000000020',
    '__proto__',
  ),
  fc.string({ maxLength: 6 }),
)

it('no known request, with any part of it replaced, makes decoding throw', () => {
  expect(requests.length).toBeGreaterThan(90)
  fc.assert(
    fc.property(
      fc.constantFrom(...requests),
      fc.nat(),
      fc.nat(80),
      parts,
      ({ method, params }, place, length, part) => {
        const text = JSON.stringify(params)
        const at = place % text.length
        const mutated =
          readJson(text.slice(0, at) + part + text.slice(at + length)) ?? readJson(swapWord(text, place, part))
        if (mutated === undefined) return
        const request = parseWalletRequest({ method, params: mutated })
        meaningSchema.parse(decodeRequest(request, CONTEXT, NOTHING_KNOWN).result.meaning)
        digestRequest(request)
      },
    ),
    { numRuns: 5_000 },
  )
})

/** Replaces one word between quotes, so that the text stays JSON. */
function swapWord(text: string, place: number, part: string): string {
  const words = [...text.matchAll(/[\w[\]]+(?=\\?")/g)]
  const word = words[place % words.length]
  if (word === undefined) return text
  return text.slice(0, word.index) + part.replace(/["\\]/g, '') + text.slice(word.index + word[0].length)
}

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
