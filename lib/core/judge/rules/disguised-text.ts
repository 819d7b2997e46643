import { posesAsLatin } from '../../decode/latin-lookalikes.ts'
import type { Field, Meaning } from '../../decode/meaning.ts'
import { hidesCharacters } from '../../decode/visible-text.ts'
import type { Rule } from '../rule.ts'

/** What is signed as text; names of chains and tokens that a wallet is to keep are its own affair. */
const SIGNED: ReadonlySet<Meaning['kind']> = new Set(['message', 'siwe', 'typed-data'])

/** What ordinary texts hold, too: line ends, tabs, wide and narrow spaces, and pictures made of several characters. */
const ORDINARY = /\r\n|\t|\p{Zs}|\p{RGI_Emoji}/gv
/** Joiners inside words of scripts that need them, and marks of direction in texts that are written from the right. */
const JOINERS = /(?<=[\p{L}\p{M}])(?<!\p{Script=Latin})[\u200C\u200D](?=[\p{L}\p{M}])/gu
const FROM_THE_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u
const DIRECTIONS = /[\u200E\u200F\u061C]/gu

/**
 * Text that is signed holds characters that do not show or that change the order of others, or letters that pose as Latin
 * ones: it reads as something else than it is. `caution`: what it is used for is not known.
 */
export const disguisedText: Rule = {
  code: 'disguised-text',
  judge: ({ meaning }) => {
    const texts = SIGNED.has(meaning.kind) ? meaning.fields.filter(({ type }) => type === 'string') : []
    const hidden = texts.filter(({ raw }) => hidesCharacters(withoutOrdinary(raw)))
    const posing = texts.filter(({ raw }) => posesAsLatin(raw))
    const factIds = [...new Set([...hidden, ...posing].map(({ factId }: Field) => factId))]
    if (factIds.length === 0) return { result: [], needs: [] }
    const params = { hides: hidden.length > 0, poses: posing.length > 0 }
    return { result: [{ code: 'disguised-text', severity: 'caution', params, factIds }], needs: [] }
  },
}

function withoutOrdinary(text: string): string {
  const rest = text.replace(ORDINARY, '').replace(JOINERS, '')
  return FROM_THE_RIGHT.test(rest) ? rest.replace(DIRECTIONS, '') : rest
}
