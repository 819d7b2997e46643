import { render } from 'preact'
import { browser } from 'wxt/browser'
import { connectReview } from '../../lib/bridge/client.ts'
import { readPhrase } from '../../lib/settings/phrase.ts'
import { ReviewScreen } from '../../lib/ui/screens/review-screen.tsx'
import { pickLocale } from '../../lib/ui/state/pick-locale.ts'

const openHome = (tab: string) => void browser.tabs.create({ url: `${browser.runtime.getURL('/home.html')}#${tab}` })

render(
  <ReviewScreen
    client={connectReview()}
    locale={pickLocale(navigator.languages)}
    phrase={readPhrase}
    openHome={openHome}
  />,
  document.getElementById('screen') ?? document.body,
)
