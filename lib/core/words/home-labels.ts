import type { HistoryRecord } from '../review/history-record.ts'
import type { Locale } from './locale.ts'

const STATES: Record<HistoryRecord['state'], string> = {
  answered: 'Sent to the wallet and answered',
  rejected: 'Rejected',
  unknown: 'Sent to the wallet, no answer seen',
  stopped: 'Stopped on its way past Plainsign to the wallet',
  unread: 'Went to the wallet unread: reject it there',
}

const en = {
  title: 'Plainsign',
  tabs: {
    history: 'History',
    endpoints: 'Endpoints',
    permissions: 'Connections',
    book: 'Address book',
    phrase: 'Your phrase',
    model: 'Language model',
    network: 'Network log',
  },
  check: 'Check a request',
  loading: 'Reading what is kept on this device…',
  failed: 'This could not be read. Try again.',
  tryAgain: 'Try again',

  welcomeTitle: 'Know what you sign. Checked on your own device.',
  welcome: [
    'Plainsign holds each request that a site makes to your wallet, reads it, runs it on this device, and says what it will do before your wallet hears of it.',
    'It decides nothing for you, and it can be wrong: what it could not check, it says.',
  ],
  leavesTitle: 'What leaves your device',
  leaves: [
    'Only questions about chain state, and only to endpoints that you choose. Until you choose one, nothing.',
    'An endpoint learns your internet address and which accounts and contracts you look at. It is not told which site asked.',
    'Nothing goes to the makers of Plainsign. The network log lists every call.',
  ],
  chooseTitle: 'Choose an endpoint',

  endpointsIntro:
    'To run a request, Plainsign reads the chain from a JSON-RPC endpoint. The endpoint learns your internet address and which accounts and contracts you look at. Your own node tells nobody.',
  noEndpoints: 'No endpoint chosen. Requests are read and judged, but not run.',
  chainId: 'Chain id',
  url: 'Endpoint URL',
  urlHint: 'https://… or wss://…; http:// only for your own node',
  ownNode: 'This is my own node',
  ownNodeTag: 'your node',
  ownNodeHint: 'Its word is then taken as yours: the review no longer names it as the one you rely on.',
  add: 'Add endpoint',
  remove: 'Remove',
  removeEndpoint: (url: string) => `Remove ${url}`,
  saved: 'Saved.',
  badChainId: 'The chain id is a whole number above 0.',
  badUrl: 'This is not a URL of an endpoint (https, http, wss or ws).',
  duplicate: 'This endpoint is chosen already.',

  phraseIntro: 'Your phrase. It stands in every review window. A window without it is not ours.',
  phrase: 'Phrase',
  phraseHint: 'Up to 64 characters, kept on this device. No site can read it. Use no password. Empty: no phrase.',
  savePhrase: 'Save phrase',
  phraseSaved: 'Saved. Look for it in every review window.',
  phraseRemoved: 'Saved. You have no phrase now.',
  badPhrase: 'A phrase is one line of up to 64 characters.',

  noHistory: 'Nothing yet. Each request that was held will be listed here, and stays on this device.',
  decision: 'Decision',
  verdict: 'Verdict',
  outcome: 'Outcome',
  states: STATES,
  standing: 'Let through: continued before',
  choices: { continue: 'You continued', reject: 'You rejected' },
  unreviewed: 'Not reviewed',
  parameters: 'What was asked, in full',
  more: 'What the review said',
  nothingFits: 'No request fits this.',

  permissionsIntro:
    'These sites may do this again without a review, since you continued it once. Nothing that signs, sends, grants or changes a chain ever passes this way.',
  noPermissions: 'No site is let through without asking.',
  since: (when: string) => `since ${when}`,
  revoke: 'Ask again next time',
  may: (what: string) => `may ${what}`,
  revokeFrom: (origin: string, what: string) => `Ask again when ${origin} wants to ${what}`,

  networkIntro: 'Every call that left this device, newest first.',
  noNetwork: 'Nothing has left this device.',
  when: 'When',
  host: 'Host',
  what: 'Method',
  why: 'Why',
}

/** What stands on the home page's parts and buttons. */
export type HomeLabels = typeof en

const LABELS: Record<Locale, HomeLabels> = { en }

export function homeLabels(locale: Locale): HomeLabels {
  return LABELS[locale]
}
