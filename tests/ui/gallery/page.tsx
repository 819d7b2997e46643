import { render } from 'preact'
import { HomeScreen } from '../../../lib/ui/screens/home-screen.tsx'
import { PopupScreen } from '../../../lib/ui/screens/popup-screen.tsx'
import { ReviewScreen } from '../../../lib/ui/screens/review-screen.tsx'
import { makeHomeClient, makePopupClient } from './clients.ts'
import { REVIEW_STATES } from './states.ts'

const query = new URLSearchParams(location.search)
const screen = query.get('screen') ?? 'review'
const state = query.get('state') ?? 'clear'
const full = state !== 'first-run'
document.documentElement.dir = query.get('dir') ?? 'ltr'

function Shown() {
  if (screen === 'home')
    return <HomeScreen client={makeHomeClient(full)} findName={async () => ({ kind: 'failed' })} locale="en" />
  if (screen === 'popup') {
    const { endpoints, lightClients } = makeHomeClient(full)
    return <PopupScreen client={makePopupClient(full)} endpoints={endpoints} lightClients={lightClients} locale="en" />
  }
  const client = {
    subscribe: (listener: (items: (typeof REVIEW_STATES)[string]) => void) => {
      listener(REVIEW_STATES[state] ?? [])
      return () => {}
    },
    decide: () => {},
    accept: () => {},
    rerun: () => {},
  }
  return <ReviewScreen client={client} locale="en" phrase={makeHomeClient(full).phrase} openHome={() => {}} />
}

await import(`../../../lib/ui/styles/${screen}.css`)
render(<Shown />, document.getElementById('screen') ?? document.body)
