import type { Review } from '../review/review.ts'
import { chainIdOf, describeChain } from './chain-words.ts'
import { createSpeaker } from './create-speaker.ts'
import type { Locale } from './locale.ts'
import { screenLexiconOf } from './screen-lexicon-of.ts'

/** "Your wallet should now show …": what to compare, line by line, in whole addresses and hashes. */
export function walletShouldShow(
  review: Review,
  locale: Locale = 'en',
): readonly { readonly label: string; readonly value: string }[] {
  const lexicon = screenLexiconOf(locale)
  const { wallet } = lexicon
  const { digests } = wallet
  const { meaning } = review
  const { eip712, safeTx, typedDataV1, personalSign, authorization } = review.digests
  const chain = chainIdOf(review.facts)
  const speak = createSpeaker(review, lexicon)
  const rows: (readonly [string, string | undefined])[] = [
    [wallet.recipient, meaning.kind === 'creation' ? wallet.newContract : meaning.to],
    [wallet.value, meaning.value === undefined ? undefined : speak.coin(meaning.value)],
    [wallet.chain, chain === null ? undefined : describeChain(chain)],
    [digests.safeTx, safeTx?.digest],
    [digests.eip712, safeTx ? undefined : eip712?.digest],
    [digests.domain, eip712?.domain],
    [digests.message, eip712?.message],
    [digests.typedDataV1, typedDataV1],
    [digests.personalSign, personalSign],
    [digests.authorization, authorization],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}
