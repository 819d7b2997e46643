import type { LightClientView } from '../../../bridge/contracts/clients.ts'
import { describeChain } from '../../../core/words/chain-words.ts'
import type { PopupLabels } from '../../../core/words/popup-labels.ts'
import { Section } from '../../components/section.tsx'
import { lightClientState } from '../../state/light-client-state.ts'

/** How each network's light client stands, a line for each; nothing where none is set up. */
export function LightClientsGlance({ view, labels }: { view: LightClientView; labels: PopupLabels }) {
  const { settings, statuses } = view
  return (
    <Section title={labels.lightClients} testId="light-clients">
      {settings.length === 0 ? (
        <p class="small">{labels.noLightClients}</p>
      ) : (
        <ul class="small glance-list">
          {settings.map((client) => {
            const status = statuses.find(({ chainId }) => chainId === client.chainId)
            const state = lightClientState(client, status, Date.now())
            const number = state === 'proved' ? (status?.proved?.number ?? '') : ''
            return (
              <li key={client.chainId} class="with-action" data-chain={client.chainId} data-state={state}>
                <span>{describeChain(client.chainId)}</span>
                <span class="quiet">{labels.lightClientStates[state](number)}</span>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
