import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Meaning } from '../../core/decode/meaning.ts'
import { describeChoices } from '../../core/words/choices-words.ts'
import type { Remedy } from '../../core/words/lexicon.ts'
import type { Locale } from '../../core/words/locale.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { ChangeList } from '../components/change-list.tsx'
import { Findings } from '../components/findings.tsx'
import { HowKnown } from '../components/how-known.tsx'
import { MeaningTree } from '../components/meaning-tree.tsx'
import { RawData } from '../components/raw-data.tsx'
import { Section } from '../components/section.tsx'
import { Summary } from '../components/summary.tsx'
import { UncheckedList } from '../components/unchecked-list.tsx'
import type { ReviewView } from '../state/review-view.ts'

/** Requests to the wallet itself: it signs and sends nothing for them. */
const WALLET_ONLY = new Set<Meaning['kind']>(['connect', 'permission', 'chain-add', 'chain-switch', 'asset-watch'])

interface Props {
  item: ReviewItem
  view: ReviewView
  labels: ReviewLabels
  locale: Locale
  remedies: Partial<Record<Remedy, () => void>>
  /** Absent where nothing can be accepted any more. */
  onAccept?: ((place: number, days: 30 | 90) => void) | undefined
  onRevoke?: (() => void) | undefined
}

/** Everything under the head, in the order in which it matters. */
export function ReviewBody({ item, view, labels, locale, remedies, onAccept, onRevoke }: Props) {
  const { review } = item
  const { title, summary, changes } = view
  const running = item.pending.length === 0 ? undefined : review ? labels.running : labels.readingLine
  return (
    <>
      <Summary title={title} sentences={summary} pending={running} />
      {changes ? (
        <section class="card changes" aria-label={labels.changes}>
          {changes.assets ? (
            <>
              <ChangeList kind="gives" title={labels.gives} {...changes.assets.gives} />
              <ChangeList kind="gets" title={labels.gets} {...changes.assets.gets} />
            </>
          ) : null}
          <ChangeList kind="grants" title={labels.grants} {...changes.grants} />
        </section>
      ) : null}
      {review ? (
        <Section title={labels.findings} testId="findings">
          <Findings
            findings={review.findings}
            running={item.pending.includes('judgement')}
            {...{ labels, locale, onAccept, onRevoke }}
          />
        </Section>
      ) : null}
      {review && review.unchecked.length > 0 ? (
        <Section title={labels.unchecked} testId="not-checked">
          <UncheckedList unchecked={review.unchecked} locale={locale} remedies={remedies} />
        </Section>
      ) : null}
      {review ? (
        <>
          <Section title={labels.decoded} testId="meaning">
            <MeaningTree meaning={review.meaning} labels={labels} locale={locale} />
          </Section>
          {WALLET_ONLY.has(review.meaning.kind) ? null : (
            <Section title={labels.walletChooses} testId="wallet-chooses">
              <ul class="small choices">
                {describeChoices(review, locale).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={labels.known} testId="known">
            <HowKnown review={review} labels={labels} locale={locale} />
          </Section>
        </>
      ) : null}
      <Section title={labels.raw} testId="raw">
        <RawData item={item} labels={labels} locale={locale} />
      </Section>
    </>
  )
}
