import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import { describeChain } from '../../../core/words/chain-words.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { memoryLabels } from '../../../core/words/memory-labels.ts'
import { Address } from '../../components/address.tsx'
import { Loading } from '../../components/loading.tsx'
import { Origin } from '../../components/origin.tsx'
import { When } from '../../components/when.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

/** What the user accepted, for which site and addresses and until when, and the way to take it back. */
export function AcceptedRisks({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const words = memoryLabels(locale)
  const risks = useLoaded(client.acceptedRisks)
  return (
    <section class="stack" aria-labelledby="accepted-title">
      <h2 id="accepted-title">{words.acceptedTitle}</h2>
      <p>{words.acceptedIntro}</p>
      <Loading from={risks} words={labels}>
        {(list) => (
          <>
            {list.length === 0 ? <p class="card quiet">{words.noAccepted}</p> : null}
            <ul class="rows" data-testid="accepted-risks">
              {list.map((risk) => (
                <li key={JSON.stringify(risk)} class="card with-action">
                  <span>
                    <strong>{risk.name}</strong>
                    <br />
                    <Origin origin={risk.origin} /> · {describeChain(risk.chainId)}
                    <br />
                    {risk.parties.map((party) => (
                      <span key={party} class="small">
                        <Address address={party.slice(party.indexOf('=') + 1)} />{' '}
                      </span>
                    ))}
                    <br />
                    <span class="small quiet">
                      {risk.untilS * 1000 > Date.now() ? words.until : words.over}{' '}
                      <When atMs={risk.untilS * 1000} locale={locale} />
                    </span>
                  </span>
                  <button
                    type="button"
                    class="button slim"
                    aria-label={words.revokeOf(risk.name, risk.origin)}
                    data-testid="revoke-risk"
                    onClick={() => client.revokeRisk(risk).then(risks.reload, risks.reload)}
                  >
                    {words.revoke}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loading>
    </section>
  )
}
