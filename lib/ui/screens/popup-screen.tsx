import type { HomeClient, PopupClient } from '../../bridge/contracts/clients.ts'
import type { Locale } from '../../core/words/locale.ts'
import { popupLabels } from '../../core/words/popup-labels.ts'
import { Loading } from '../components/loading.tsx'
import { Mark } from '../icons/mark.tsx'
import { useLoaded } from '../state/use-loaded.ts'
import { EndpointsGlance } from './popup/endpoints-glance.tsx'
import { LightClientsGlance } from './popup/light-clients-glance.tsx'
import { TabGlance } from './popup/tab-glance.tsx'

interface Props {
  client: PopupClient
  endpoints: HomeClient['endpoints']
  lightClients: HomeClient['lightClients']
  locale: Locale
}

/** The toolbar's popup: this tab, what waits, and what the chain is read from. */
export function PopupScreen({ client, endpoints, lightClients, locale }: Props) {
  const labels = popupLabels(locale)
  const status = useLoaded(client.tabStatus)
  const chosen = useLoaded(endpoints)
  const headers = useLoaded(lightClients)
  return (
    <main class="popup stack" data-testid="popup">
      <h1 class="brand">
        <Mark /> Plainsign
      </h1>
      <Loading from={status} words={labels}>
        {(tab) => <TabGlance tab={tab} labels={labels} onReview={client.openReview} />}
      </Loading>
      <Loading from={chosen} words={labels}>
        {(list) => <EndpointsGlance endpoints={list} labels={labels} />}
      </Loading>
      <Loading from={headers} words={labels}>
        {(view) => <LightClientsGlance view={view} labels={labels} />}
      </Loading>
      <button type="button" class="button" data-testid="open-check" onClick={client.openCheck}>
        {labels.check}
      </button>
      <button type="button" class="button" data-testid="open-home" onClick={client.openHome}>
        {labels.home}
      </button>
    </main>
  )
}
