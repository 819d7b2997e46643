import { render } from 'preact'
import { browser } from 'wxt/browser'
import { connectCheck } from '../../lib/bridge/check-client.ts'
import { findName } from '../../lib/bridge/find-name.ts'
import { readEndpoints } from '../../lib/settings/endpoints.ts'
import { CheckScreen } from '../../lib/ui/screens/check-screen.tsx'
import { pickLocale } from '../../lib/ui/state/pick-locale.ts'

render(
  <CheckScreen
    client={connectCheck()}
    endpoints={readEndpoints}
    findName={findName}
    locale={pickLocale(navigator.languages)}
    openHome={(tab) => void browser.tabs.create({ url: `${browser.runtime.getURL('/home.html')}#${tab}` })}
  />,
  document.getElementById('screen') ?? document.body,
)
