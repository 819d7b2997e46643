import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { Endpoint } from '../../../core/facts/endpoint.ts'
import { describeChain } from '../../../core/words/chain-words.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import { Foreign } from '../../components/foreign.tsx'
import { Loading } from '../../components/loading.tsx'
import type { Loaded } from '../../state/use-loaded.ts'
import { EndpointForm } from './endpoint-form.tsx'

interface Props {
  client: HomeClient
  endpoints: Loaded<readonly Endpoint[]>
  labels: HomeLabels
}

/** The endpoints that were chosen, and the form that adds one. */
export function Endpoints({ client, endpoints, labels }: Props) {
  const save = async (list: readonly Endpoint[]) => {
    await client.setEndpoints(list)
    endpoints.reload()
  }
  return (
    <>
      <p>{labels.endpointsIntro}</p>
      <Loading from={endpoints} words={labels}>
        {(chosen) => (
          <>
            {chosen.length === 0 ? <p class="card quiet">{labels.noEndpoints}</p> : null}
            <ul class="rows" data-testid="endpoint-list">
              {chosen.map((endpoint) => (
                <li key={`${endpoint.chainId}:${endpoint.url}`} class="card with-action">
                  <span>
                    <strong>{describeChain(endpoint.chainId)}</strong>
                    <br />
                    <span class="small">
                      <Foreign text={endpoint.url} />
                    </span>
                    {endpoint.ownNode ? <span class="tag">{labels.ownNodeTag}</span> : null}
                  </span>
                  <button
                    type="button"
                    class="button slim"
                    aria-label={labels.removeEndpoint(endpoint.url)}
                    onClick={() => save(chosen.filter((other) => other !== endpoint))}
                  >
                    {labels.remove}
                  </button>
                </li>
              ))}
            </ul>
            <EndpointForm chosen={chosen} labels={labels} onAdd={(endpoint) => save([...chosen, endpoint])} />
          </>
        )}
      </Loading>
    </>
  )
}
