import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { standingWords } from '../../../core/words/standing-words.ts'
import { Foreign } from '../../components/foreign.tsx'
import { Loading } from '../../components/loading.tsx'
import { Origin } from '../../components/origin.tsx'
import { When } from '../../components/when.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

/** Sites that are let through without asking again, and the way to end that. */
export function Permissions({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const words = standingWords(locale)
  const decisions = useLoaded(client.standingDecisions)
  return (
    <>
      <p>{labels.permissionsIntro}</p>
      <Loading from={decisions} words={labels}>
        {(list) => (
          <>
            {list.length === 0 ? <p class="card quiet">{labels.noPermissions}</p> : null}
            <ul class="rows" data-testid="standing-decisions">
              {list.map((decision) => (
                <li key={`${decision.what}:${decision.origin}:${decision.provider}`} class="card with-action">
                  <span>
                    <strong>
                      <Origin origin={decision.origin} />
                    </strong>
                    <br />
                    {labels.may(words[decision.what])}
                    <br />
                    <span class="small quiet">
                      <Foreign text={decision.provider} max={64} /> ·{' '}
                      <When atMs={decision.decidedAtMs} locale={locale} />
                    </span>
                  </span>
                  <button
                    type="button"
                    class="button slim"
                    aria-label={labels.revokeFrom(decision.origin, words[decision.what])}
                    onClick={() => client.revoke(decision).then(decisions.reload, decisions.reload)}
                  >
                    {labels.revoke}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loading>
    </>
  )
}
