import type { Meaning } from '../decode/meaning.ts'
import type { WordlessReview } from '../review/review.ts'
import { accountOfReview } from './account-of-review.ts'
import { describeAct } from './act-words.ts'
import { grantSentences } from './grant-words.ts'
import type { Lexicon } from './lexicon.ts'
import { readHeader } from './read-header.ts'
import type { Speaker } from './speaker.ts'

/** A batch may hold any number of calls: so many are said, the rest are counted. */
const MAX_ACTS = 5

/** Kinds that the network would run; all others are only signed or are for the wallet itself. */
const RUNS: ReadonlySet<Meaning['kind']> = new Set([
  ...(['native-transfer', 'contract-call', 'creation', 'batch', 'user-operation', 'raw-transaction'] as const),
])

/** What it does, what is given and got, what stays open afterwards, what was not checked, and how all that is known. */
export function writeSummary(review: WordlessReview, speak: Speaker, lexicon: Lexicon): string[] {
  return [
    ...whatItDoes(review, speak, lexicon),
    ...whatChanges(review, speak, lexicon),
    ...whatIsOpen(review, lexicon),
    ...howKnown(review, lexicon),
  ]
}

function whatItDoes(review: WordlessReview, speak: Speaker, lexicon: Lexicon): string[] {
  const { meaning } = review
  const { requests, acts } = lexicon
  const account = accountOfReview(review)
  const said = allActs(meaning).map((act) => `${describeAct(act, account, speak, lexicon)}.`)
  if (said.length > 0) {
    return said.length > MAX_ACTS ? [...said.slice(0, MAX_ACTS), `${acts.andMore(said.length - MAX_ACTS)}.`] : said
  }
  if (meaning.kind === 'contract-call' && meaning.function && meaning.to) {
    return [requests.callSentence(meaning.function.signature, speak.address(meaning.to))]
  }
  return [requests.sentences[meaning.kind]]
}

function whatChanges(review: WordlessReview, speak: Speaker, lexicon: Lexicon): string[] {
  const { requests } = lexicon
  const account = accountOfReview(review)
  if (!review.effects) return []
  if (review.simulation[0]?.execution.some(({ status }) => status !== 'success')) return [requests.fails]
  const own = review.effects.assets.filter(({ owner }) => owner === account)
  const say = (sign: boolean) =>
    own
      .filter(({ delta }) => delta.startsWith('-') === sign)
      .map(({ delta, ...rest }) => speak.asset({ ...rest, amount: delta }))
  const [gives, gets] = [say(true), say(false)]
  const grants = grantSentences(review, speak, lexicon)
  return [
    ...(gives.length > 0 ? [requests.gives(gives)] : []),
    ...(gets.length > 0 ? [requests.gets(gets)] : []),
    ...(own.length === 0 ? [requests.nothingMoves] : []),
    ...(grants.length > 0 ? [requests.leavesBehind(grants)] : []),
    ...(review.effects.fee === '0' ? [] : [requests.fee(speak.coin(review.effects.fee))]),
  ]
}

function whatIsOpen({ unchecked }: WordlessReview, lexicon: Lexicon): string[] {
  return unchecked.map(({ stage, reason }) =>
    lexicon.requests.notChecked(lexicon.stages[stage] ?? stage, lexicon.unchecked[reason].sentence),
  )
}

function howKnown({ facts, effects, meaning, simulation }: WordlessReview, { requests }: Lexicon): string[] {
  const header = readHeader(facts)
  if (effects && header) return [requests.ran(header.number, header.provenance, header.onTheWordOf)]
  if (simulation.length > 0) return [requests.ran(undefined, 'computed', undefined)]
  return [RUNS.has(meaning.kind) ? requests.fromBytes : requests.nothingToRun]
}

function allActs(meaning: Meaning): readonly Meaning['acts'][number][] {
  return [...meaning.acts, ...meaning.calls.flatMap(allActs)]
}
