import type { Review } from '../../core/review/review.ts'
import type { Remedy } from '../../core/words/lexicon.ts'
import type { Locale } from '../../core/words/locale.ts'
import { describeUnchecked } from '../../core/words/unchecked-words.ts'
import { Foreign } from './foreign.tsx'

interface Props {
  unchecked: Review['unchecked']
  locale: Locale
  /** What each remedy's button does; a remedy without one is only said. */
  remedies: Partial<Record<Remedy, () => void>>
}

/** Each stage that gave no result: what that means, what failed in its own words, and what a person can do. */
export function UncheckedList({ unchecked, locale, remedies }: Props) {
  return (
    <ul class="unchecked">
      {unchecked.map(({ stage, reason, detail }) => {
        const { sentence, remedy } = describeUnchecked(
          { stage, reason, ...(detail === undefined ? {} : { detail }) },
          locale,
        )
        const act = remedies[remedy.action]
        return (
          <li key={`${stage}:${reason}`} data-testid={`unchecked-${reason}`} data-stage={stage}>
            <p>{sentence}</p>
            {detail ? (
              <p class="detail">
                <Foreign text={detail} />
              </p>
            ) : null}
            {act ? (
              <button type="button" class="button slim" data-testid={`remedy-${remedy.action}`} onClick={act}>
                {remedy.label}
              </button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
