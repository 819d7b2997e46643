import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Locale } from '../../core/words/locale.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { CopyButton } from './copy-button.tsx'
import { DigestList } from './digest-list.tsx'
import { Foreign } from './foreign.tsx'

/** As much of the parameters as the window lays out; Copy takes all of it. */
const SHOWN_CHARS = 20_000

interface Props {
  item: ReviewItem
  labels: ReviewLabels
  locale: Locale
}

/** The very text that would be forwarded, and hashes to compare with another screen. */
export function RawData({ item, labels, locale }: Props) {
  return (
    <>
      <div class="with-action">
        <span>
          <span class="small quiet">{labels.method}</span>{' '}
          <code>
            <Foreign text={item.method} />
          </code>
        </span>
        <CopyButton text={item.text} name={labels.copyOf(labels.parameters)} labels={labels} />
      </div>
      <section
        class="raw"
        data-testid="raw-text"
        aria-label={labels.parameters}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
      >
        <Foreign text={item.text} max={SHOWN_CHARS} />
      </section>
      <DigestList item={item} labels={labels} locale={locale} />
    </>
  )
}
