import type { Meaning } from '../decode/meaning.ts'
import { partsOf } from '../judge/placed-acts.ts'
import type { WordlessReview } from '../review/review.ts'
import { accountOfReview } from './account-of-review.ts'
import { describeAct } from './act-words.ts'
import { controlSentences } from './control-words.ts'
import { quoteForeign } from './foreign-text.ts'
import { grantSentences } from './grant-words.ts'
import { headerSentences } from './header-words.ts'
import type { Lexicon, StandardWords } from './lexicon.ts'
import { namedFunction } from './named-function.ts'
import { readHeader } from './read-header.ts'
import { brokenBatch, earlierSentences, feeOf, useSentences } from './scenario-words.ts'
import type { Speaker } from './speaker.ts'
import { standardWords } from './standard-words.ts'

/** A batch may hold any number of calls: so much is said of them, the rest is counted. */
const MAX_SENTENCES = 6

const ADDRESS = /\b0x[0-9a-f]{40}\b/g

/** A signature of a function that is longer says less than its name. */
const MAX_SIGNATURE = 64

/** What is only signed now, and may be used later. */
const SIGNED: ReadonlySet<Meaning['kind']> = new Set(['typed-data', 'siwe', 'message', 'blind-hash', 'authorization'])

/** What is for the wallet itself. */
const TO_WALLET: ReadonlySet<Meaning['kind']> = new Set([
  ...(['connect', 'permission', 'chain-add', 'chain-switch', 'asset-watch'] as const),
])

/** What it does, what is given and got, what stays open afterwards, what was not checked, and how all that is known. */
export function writeSummary(review: WordlessReview, speak: Speaker, lexicon: Lexicon): string[] {
  return [
    ...whatItDoes(review, speak, lexicon),
    ...earlierSentences(review),
    ...whatChanges(review, speak, lexicon),
    ...useSentences(review, speak, lexicon),
    ...whatIsOpen(review, lexicon),
    ...howKnown(review, lexicon),
    ...headerSentences(review),
  ]
}

function whatItDoes(review: WordlessReview, speak: Speaker, lexicon: Lexicon): string[] {
  const account = accountOfReview(review)
  const standard = standardWords(review, lexicon)
  const said = partsOf(review.meaning).flatMap(({ meaning, depth }) =>
    depth === 0 && standard
      ? describeSigned(meaning, standard, account, speak, lexicon)
      : describePart(meaning, account, speak, lexicon),
  )
  if (said.length <= MAX_SENTENCES) return said
  return [...said.slice(0, MAX_SENTENCES), lexicon.acts.andMore(said.length - MAX_SENTENCES)]
}

/** What is signed or granted by a known standard: what its reader says of it, its acts, and what that means. */
function describeSigned(
  { acts, reason, intent }: Meaning,
  { sentence }: StandardWords,
  account: string | null,
  speak: Speaker,
  lexicon: Lexicon,
): string[] {
  return [
    ...(reason === undefined ? [] : [`${reason.replace(ADDRESS, speak.address)}.`]),
    ...acts.map((act) => `${describeAct(act, account, speak, lexicon)}.`),
    sentence,
    ...(intent === undefined || acts.length > 0 ? [] : [lexicon.requests.described(quoteForeign(intent))]),
  ]
}

/** The acts of one part; where there are none but coins sent along, also what it is: what was not read is never left out. */
function describePart(meaning: Meaning, account: string | null, speak: Speaker, lexicon: Lexicon): string[] {
  const { requests } = lexicon
  const acts = meaning.acts.map((act) => `${describeAct(act, account, speak, lexicon)}.`)
  const isRead = meaning.calls.length > 0 || meaning.acts.some((act) => act.kind !== 'transfer' || act.token !== null)
  if (isRead || (meaning.kind === 'native-transfer' && acts.length > 0)) return acts
  const described = meaning.intent === undefined ? [] : [requests.described(quoteForeign(meaning.intent))]
  if (meaning.kind !== 'contract-call' || meaning.to === undefined)
    return [...acts, requests.sentences[meaning.kind], ...described]
  const contract = speak.address(meaning.to)
  const fn = namedFunction(meaning)
  const signature = fn && (fn.signature.length > MAX_SIGNATURE ? `${fn.name}(…)` : fn.signature)
  const call = signature ? requests.callSentence(signature, contract) : requests.unknownCall(contract)
  return [...acts, call, ...described]
}

function whatChanges(review: WordlessReview, speak: Speaker, lexicon: Lexicon): string[] {
  const { requests } = lexicon
  const account = accountOfReview(review)
  const asked = review.simulation.find(({ name }) => name === 'asked')
  if (!review.effects || !asked) return []
  const broken = brokenBatch(asked)
  if (broken?.remains === false) return [broken.sentence]
  if (!broken && asked.execution.some(({ status }) => status !== 'success')) return [requests.fails]
  const own = review.effects.assets.filter(({ owner }) => owner === account)
  const say = (sign: boolean) =>
    own
      .filter(({ delta }) => delta.startsWith('-') === sign)
      .map(({ delta, ...rest }) => speak.asset({ ...rest, amount: delta }))
  const [gives, gets] = [say(true), say(false)]
  const grants = grantSentences(review, speak, lexicon)
  return [
    ...(broken ? [broken.sentence] : []),
    ...(gives.length > 0 ? [requests.gives(gives)] : []),
    ...(gets.length > 0 ? [requests.gets(gets)] : []),
    ...(own.length === 0 ? [requests.nothingMoves] : []),
    ...(grants.length > 0 ? [requests.leavesBehind(grants)] : []),
    ...controlSentences(review.effects, speak),
    ...(review.effects.fee === '0' ? [] : [requests.fee(feeOf(asked, review.effects.fee, speak))]),
  ]
}

function whatIsOpen({ unchecked }: WordlessReview, lexicon: Lexicon): string[] {
  return unchecked.map(({ stage, reason }) =>
    lexicon.requests.notChecked(lexicon.stages[stage] ?? stage, lexicon.unchecked[reason].sentence),
  )
}

function howKnown({ facts, meaning, simulation }: WordlessReview, { requests }: Lexicon): string[] {
  const header = readHeader(facts)
  if (simulation.length > 0 && header)
    return [requests.ran(header.number, header.provenance, header.onTheWordOf, header.final)]
  if (simulation.length > 0) return [requests.ran(undefined, 'computed', undefined, true)]
  if (SIGNED.has(meaning.kind)) return [requests.nothingToRunYet]
  return [TO_WALLET.has(meaning.kind) ? requests.nothingToRun : requests.fromBytes]
}
