import type { Locale } from './locale.ts'

const en = {
  site: 'This tab',
  noSite: 'Not guarded',
  guarded: 'Guarded. Requests to your wallet are held here first.',
  unguarded: {
    installed:
      'This page was open before Plainsign was installed. Reload it: until then its requests reach your wallet unread.',
    updated:
      'Plainsign was updated under this page. Reload it: until then its requests may fail or reach your wallet unread.',
    'no-access':
      'Plainsign may not look at sites, so it guards none. Give the access back in the settings of the browser’s extensions.',
    elsewhere: 'The browser lets no extension look at this page. If it is a site, reload it.',
  },
  walletFirst:
    'Your wallet’s scripts run before Plainsign’s here. A page that speaks to them directly can’t be stopped, only reported.',
  privateWindows: 'Private windows are not guarded. You can allow it in the settings of the browser’s extensions.',
  alarms: {
    unread: 'A request went to your wallet unread: reject it there.',
    differed:
      'A transaction of yours did something else on the network than was shown. Look it up in the history before you go on.',
    stopped: 'A script tried to reach your wallet past Plainsign, and was stopped.',
  },
  pending: (count: number) => {
    if (count === 0) return 'No request is waiting.'
    return count === 1 ? '1 request is waiting for you.' : `${count} requests are waiting for you.`
  },
  review: 'Review now',
  endpoints: 'Endpoints',
  noEndpoints: 'None chosen. Requests are read, but not run.',
  ownNode: 'your node',
  lightClients: 'Light clients',
  noLightClients: 'None set up. Your endpoints say which block is newest.',
  lightClientStates: {
    off: () => 'off',
    'too-old': () => 'needs a new checkpoint',
    never: () => 'not used yet',
    proved: (number: string) => `proved block ${number}`,
    failed: () => 'proved nothing last time',
  },
  check: 'Check a request from elsewhere',
  home: 'History and settings',
  loading: 'Looking…',
  tryAgain: 'Try again',
  failed: 'Plainsign did not answer. Reload this tab, or restart the browser.',
}

/** What stands on the toolbar's popup. */
export type PopupLabels = typeof en

const LABELS: Record<Locale, PopupLabels> = { en }

export function popupLabels(locale: Locale): PopupLabels {
  return LABELS[locale]
}
