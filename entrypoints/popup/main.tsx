import { render } from 'preact'
import { createPopupClient } from '../../lib/adapters/browser/popup-client.ts'
import { readLightClientView } from '../../lib/adapters/headers/read-light-client-view.ts'
import { createLedger } from '../../lib/adapters/store/ledger.ts'
import { readEndpoints } from '../../lib/settings/endpoints.ts'
import { PopupScreen } from '../../lib/ui/screens/popup-screen.tsx'
import { pickLocale } from '../../lib/ui/state/pick-locale.ts'

render(
  <PopupScreen
    client={createPopupClient(createLedger())}
    endpoints={readEndpoints}
    lightClients={readLightClientView}
    locale={pickLocale(navigator.languages)}
  />,
  document.getElementById('screen') ?? document.body,
)
