import type { Review } from '../review/review.ts'
import { accountOfReview } from '../words/account-of-review.ts'
import { createSpeaker } from '../words/create-speaker.ts'
import { inlineForeign } from '../words/foreign-text.ts'
import { grantSentence } from '../words/grant-words.ts'
import type { Locale } from '../words/locale.ts'
import { screenLexiconOf } from '../words/screen-lexicon-of.ts'
import type { FactRole, ToldFact } from './told-fact.ts'

/** A prompt must stay short: what is beyond is said by rules above, as all of it is. */
const MOST_FACTS = 16

type Untold = Omit<ToldFact, 'alias'>
type Changes = NonNullable<Review['effects']>
type AssetChange = Changes['assets'][number]
type Allowance = Changes['allowances'][number]

/** What an explanation of this review may speak of: the gravest first, each by alias. */
export function listToldFacts(review: Review, locale: Locale): readonly ToldFact[] {
  const facts = [
    ...review.findings.flatMap(warning),
    ...review.unchecked.map(({ stage }) => unchecked(stage, locale)),
    ...changesOf(review, locale),
    fact('does', 'what the request is called', review.title, false),
  ]
  return facts.slice(0, MOST_FACTS).map((each, place) => ({ alias: `F${place + 1}`, ...each }))
}

function fact(role: FactRole, about: string, text: string, mandatory = true): Untold {
  return { role, about, text, mandatory }
}

function warning({ severity, name, code }: Review['findings'][number]): Untold[] {
  if (severity === 'info') return []
  return [fact('unusual', `a warning: ${code.replaceAll('-', ' ')}`, name ?? code)]
}

function unchecked(stage: string, locale: Locale): Untold {
  return fact('unchecked', 'a part that was left unchecked', screenLexiconOf(locale).stages[stage] ?? stage)
}

/** What the run changes; where nothing is run yet, what others may do by the signature. */
function changesOf(review: Review, locale: Locale): readonly Untold[] {
  const lexicon = screenLexiconOf(locale)
  const speak = createSpeaker(review, lexicon)
  const account = accountOfReview(review)
  const later = review.simulation.filter(({ name }) => name === 'used-as-meant')
  const asset = (change: AssetChange, signed: boolean) => assetFact(change, signed, speak.asset(amountOf(change)))
  const grant = (change: Allowance) => grantFact(change, grantSentence(change, speak, lexicon))
  const own = ({ assets }: Changes) => assets.filter(({ owner }) => owner === account)
  const runs = review.effects ? [{ effects: review.effects, signed: false }] : []
  return [...runs, ...later.map(({ effects }) => ({ effects, signed: true }))].flatMap(({ effects, signed }) => [
    ...own(effects).map((change) => asset(change, signed)),
    ...effects.allowances.map(grant),
    ...[...new Set(effects.allowances.map(({ spender }) => spender))].map((spender) =>
      fact('party', 'who gets the permission', speak.address(spender), false),
    ),
  ])
}

function amountOf({ delta, ...rest }: AssetChange) {
  return { ...rest, amount: delta }
}

function assetFact({ delta, standard }: AssetChange, signed: boolean, text: string): Untold {
  const what = ASSETS[standard]
  const gives = delta.startsWith('-')
  if (signed) return fact('open', `${what} that others may ${gives ? 'take' : 'send'} by this signature`, foreign(text))
  return fact(gives ? 'gives' : 'gets', `${what} that you ${gives ? 'give' : 'get'}`, foreign(text))
}

const ASSETS: Record<AssetChange['standard'], string> = {
  native: 'an amount of the coin of the network',
  erc20: 'an amount of a token',
  erc721: 'a collectible',
  erc1155: 'some pieces of a collection',
}

function grantFact({ before, after, scope }: Allowance, text: string): Untold {
  const lessens = BigInt(after) < BigInt(before)
  const what = scope === 'all' ? 'a permission over a whole collection' : 'a permission over your tokens'
  return fact('open', lessens ? `${what} that is made smaller or taken back` : `${what} that stays open`, foreign(text))
}

/** A symbol or a name stands as it is shown elsewhere, on one line. */
function foreign(text: string): string {
  return inlineForeign(text)
}
