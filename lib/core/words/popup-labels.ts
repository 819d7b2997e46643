import type { Locale } from './locale.ts'

const en = {
  site: 'This tab',
  noSite: 'Not guarded',
  guarded: 'Guarded. Requests to your wallet are held here first.',
  unguarded: 'If this is a site, reload the page: until then its requests reach your wallet unread.',
  pending: (count: number) => {
    if (count === 0) return 'No request is waiting.'
    return count === 1 ? '1 request is waiting for you.' : `${count} requests are waiting for you.`
  },
  review: 'Review now',
  endpoints: 'Endpoints',
  noEndpoints: 'None chosen. Requests are read, but not run.',
  ownNode: 'your node',
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
