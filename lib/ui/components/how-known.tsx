import { PROVENANCES } from '../../core/facts/provenance.ts'
import type { Review } from '../../core/review/review.ts'
import { describeProvenance } from '../../core/words/asset-words.ts'
import type { Locale } from '../../core/words/locale.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { FactList } from './fact-list.tsx'
import { Foreign } from './foreign.tsx'

interface Props {
  review: Review
  labels: ReviewLabels
  locale: Locale
}

/** For each fact how it is known, strongest first, and every host that was asked on the way. */
export function HowKnown({ review, labels, locale }: Props) {
  const groups = PROVENANCES.map((provenance) => ({
    provenance,
    facts: review.facts.filter((fact) => fact.provenance === provenance),
  })).filter(({ facts }) => facts.length > 0)
  return (
    <div class="known">
      {groups.map(({ provenance, facts }) => (
        <details key={provenance} data-provenance={provenance}>
          <summary>
            <span class="grow">{describeProvenance(provenance, locale)}</span>
            <span class="count">{labels.facts(facts.length)}</span>
          </summary>
          <FactList facts={facts} />
        </details>
      ))}
      {review.hosts.length === 0 ? <p class="quiet">{labels.noHosts}</p> : null}
      <ul data-testid="hosts">
        {review.hosts.map(({ host, methods, count }) => (
          <li key={host} class="host">
            <span>
              {labels.hosts} <Foreign text={host} />
            </span>
            <span class="quiet">
              {methods.join(', ')} · {labels.calls(count)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
