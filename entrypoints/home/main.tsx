import { render } from 'preact'
import { createHomeClient } from '../../lib/adapters/store/home-client.ts'
import { findName } from '../../lib/bridge/find-name.ts'
import { HomeScreen } from '../../lib/ui/screens/home-screen.tsx'
import { pickLocale } from '../../lib/ui/state/pick-locale.ts'

render(
  <HomeScreen client={createHomeClient()} findName={findName} locale={pickLocale(navigator.languages)} />,
  document.getElementById('screen') ?? document.body,
)
