import type { Meaning } from '../../decode/meaning.ts'
import { factIdsOfChanges } from '../net-changes.ts'
import { lossOf, lossParams } from '../one-sided-loss.ts'
import type { Rule } from '../rule.ts'
import { openCalls } from '../said-transfers.ts'

/** A name or an intent that begins so says that the account gets something. */
const GIVES = new Set([
  'claim',
  'harvest',
  'airdrop',
  'reward',
  'rewards',
  'refund',
  'gift',
  'bonus',
  'mint',
  'collect',
])

/** A name of nothing but these says that nothing moves: one that goes on, as `updatePrices`, may well cost something. */
const MOVES_NOTHING = new Set(
  'security update login log sign signin in verify validate confirm connect authenticate auth wallet account user'.split(
    ' ',
  ),
)

/**
 * What is called names itself a gift or a formality, and by the run things only leave the account. `danger`; only
 * `caution` where the contract is known, as some take a fee for what comes later. A mint that somebody else gets is none.
 */
export const effectAgainstIntent: Rule = {
  code: 'effect-against-intent',
  judge: (evidence, known) => {
    const calls = openCalls(evidence.meaning)
    const claims = calls.flatMap((call) => [call.function?.name, call.intent].map((name) => ({ call, name })))
    const told = claims.find(({ name }) => name !== undefined && promiseOf(name) !== null)
    const loss = told === undefined ? null : lossOf(evidence, known)
    if (told?.name === undefined || loss === null) return { result: [], needs: [] }
    const othersGetNew = loss.othersGet.some(({ token }) => loss.gives.every((given) => given.token !== token))
    const isGift = /^mint/i.test(told.name) && othersGetNew
    if (loss.gets.length > 0 || loss.unsaid.length === 0 || isGift) return { result: [], needs: loss.needs }
    const params = { ...lossParams(loss.unsaid, undefined), named: told.name, promise: promiseOf(told.name) }
    const factIds = [...factIdsOf(told.call), ...factIdsOfChanges(evidence, loss.unsaid)]
    const severity = loss.callsKnown ? 'caution' : 'danger'
    return { result: [{ code: 'effect-against-intent', severity, params, factIds }], needs: loss.needs }
  },
}

function promiseOf(name: string): 'gives' | 'moves-nothing' | null {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)?.map((word) => word.toLowerCase()) ?? []
  if (GIVES.has(words[0] ?? '')) return 'gives'
  return words.length > 0 && words.every((word) => MOVES_NOTHING.has(word)) ? 'moves-nothing' : null
}

function factIdsOf({ fields }: Meaning): readonly string[] {
  return fields.map(({ factId }) => factId)
}
