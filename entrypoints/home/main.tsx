import { render } from 'preact'
import { createHomeClient } from '../../lib/adapters/store/home-client.ts'
import { HomeScreen } from '../../lib/ui/screens/home-screen.tsx'
import { pickLocale } from '../../lib/ui/state/pick-locale.ts'

render(
  <HomeScreen client={createHomeClient()} locale={pickLocale(navigator.languages)} />,
  document.getElementById('screen') ?? document.body,
)
