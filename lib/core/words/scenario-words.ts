import { getAbiItem, toFunctionSelector } from 'viem'
import { SAFE_ABI } from '../decode/calldata/safe.data.ts'
import { isRecord } from '../facts/is-record.ts'
import type { WordlessReview } from '../review/review.ts'
import { accountOfReview } from './account-of-review.ts'
import { quoteForeign } from './foreign-text.ts'
import { grantSentence } from './grant-words.ts'
import type { Lexicon } from './lexicon.ts'
import { scenarios } from './scenarios.en.ts'
import type { Speaker } from './speaker.ts'

const SAFE_RUN = toFunctionSelector(getAbiItem({ abi: SAFE_ABI, name: 'execTransaction' }))
const NO = /^0x0{64}$/

type Simulation = WordlessReview['simulation'][number]

/** What of the account's is on its way already and was run first, or could not be. */
export function earlierSentences({ facts }: Pick<WordlessReview, 'facts'>): string[] {
  return facts.flatMap(({ kind, value }) => {
    if (kind !== 'earlier-request' || !isRecord(value)) return []
    const say = Object.entries(scenarios.earlier).find(([run]) => run === value.run)?.[1]
    return say === undefined ? [] : [say(quoteForeign(String(value.title)))]
  })
}

/** What a run costs, `fee` in wei; on a rollup also how much of that is for posting to Ethereum. */
export function feeOf({ execution }: Simulation, fee: string, speak: Speaker): string {
  const posting = execution.reduce((sum, each) => sum + BigInt(each.fee?.posting ?? '0x0'), 0n)
  return posting === 0n ? speak.coin(fee) : scenarios.posted(speak.coin(fee), speak.coin(posting.toString()))
}

/** How a batch ended of which some call failed; null where all worked or all failed. */
export function brokenBatch({
  execution,
}: Simulation): { readonly sentence: string; readonly remains: boolean } | null {
  if (execution.some(({ takenBack }) => takenBack)) return { sentence: scenarios.allTakenBack, remains: false }
  const worked = execution.filter(({ status }) => status === 'success').length
  if (worked === 0 || worked === execution.length) return null
  return { sentence: scenarios.partsRemain, remains: true }
}

/** What may be done with a signature: a sentence for each scenario. */
export function useSentences(review: WordlessReview, speak: Speaker, lexicon: Lexicon): string[] {
  return review.simulation.flatMap((simulation) => {
    const say = Object.entries(scenarios.uses).find(([name]) => name === simulation.name)?.[1]
    return say === undefined ? [] : [say(whatChanges(simulation, accountOfReview(review), speak, lexicon))]
  })
}

/** A Safe that pays for gas goes on where its own call fails, and only answers that it did. */
function goesThrough({ status, returnData }: Simulation['execution'][number], data = '0x'): boolean {
  return status === 'success' && !(data.startsWith(SAFE_RUN) && NO.test(returnData))
}

function whatChanges(
  { execution, effects, steps }: Simulation,
  account: string | null,
  speak: Speaker,
  lexicon: Lexicon,
) {
  const works = execution.filter((each, place) => goesThrough(each, steps[place]?.data)).length
  if (works === 0 && execution.length > 0) return scenarios.fails
  const owners = [...new Set(effects.assets.map(({ owner }) => owner))]
  const moves = owners.flatMap((owner) => {
    const mine = owner === account
    const of = (gives: boolean) =>
      effects.assets
        .filter((asset) => asset.owner === owner && asset.delta.startsWith('-') === gives)
        .map(({ delta, ...asset }) => speak.asset({ ...asset, amount: delta }))
    const [given, got] = [of(true), of(false)]
    return [
      ...(given.length === 0 ? [] : [mine ? scenarios.gives(given) : scenarios.givesOf(speak.address(owner), given)]),
      ...(got.length === 0 ? [] : [mine ? scenarios.gets(got) : scenarios.getsOf(speak.address(owner), got)]),
    ]
  })
  const grants = effects.allowances.map((change) => grantSentence(change, speak, lexicon))
  const all = works === execution.length
  return [...moves, ...grants, ...(all ? [] : [scenarios.failsInPart])].join('; ') || scenarios.nothing
}
