import type { Endpoint } from '../../../core/facts/endpoint.ts'
import { describeChain } from '../../../core/words/chain-words.ts'
import type { PopupLabels } from '../../../core/words/popup-labels.ts'
import { Foreign } from '../../components/foreign.tsx'
import { Section } from '../../components/section.tsx'

/** What the chain is read from, a line for each endpoint. */
export function EndpointsGlance({ endpoints, labels }: { endpoints: readonly Endpoint[]; labels: PopupLabels }) {
  return (
    <Section title={labels.endpoints} testId="endpoints">
      {endpoints.length === 0 ? (
        <p class="small">{labels.noEndpoints}</p>
      ) : (
        <ul class="small glance-list">
          {endpoints.map(({ chainId, url, ownNode }) => (
            <li key={`${chainId}:${url}`} class="with-action">
              <span>
                {describeChain(chainId)}
                {ownNode ? <span class="tag">{labels.ownNode}</span> : null}
              </span>
              <span class="quiet">
                <Foreign text={new URL(url).host} max={48} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
