import type { RequestState } from '../request/lifecycle.ts'
import type { Locale } from './locale.ts'

const STATES: Record<RequestState, string> = {
  held: 'Your wallet has not heard of this yet.',
  reviewing: 'Your wallet has not heard of this yet.',
  ready: 'Your wallet has not heard of this yet.',
  rechecking: 'Checking once more that nothing changed…',
  released:
    'Go back to the page and click again there. Your wallet then gets exactly this, once, within 5 minutes. To take it back, close the page.',
  forwarding: 'Sent to your wallet. Compare before you confirm there.',
  answered: 'Your wallet has answered.',
  rejected: 'Rejected. Your wallet never heard of it.',
  unknown: 'Sent to your wallet, but no answer came. Look in your wallet.',
}

const en = {
  phrase: 'Your phrase:',
  noPhrase: 'You have no phrase to know this window by.',
  choosePhrase: 'Choose one',
  phraseFailed: 'Your phrase could not be read.',

  site: 'Site',
  insidePage: 'Inside page',
  account: 'Account',
  noAccount: 'none connected',
  chain: 'Network',
  noChain: 'the wallet did not say',
  wallet: 'Wallet',
  claimsToBe: 'claims to be',
  namelessWallet: 'gives no name',

  changes: 'What changes in your account',
  gives: 'You give',
  gets: 'You get',
  grants: 'Permissions left behind',
  givesNothing: 'Nothing',
  getsNothing: 'Nothing',
  grantsNothing: 'None',
  notKnown: 'Not known',
  running: 'Running it on your device…',

  findings: 'What to look at',
  noFindings: 'No rule found anything.',
  stillJudging: 'Still being judged…',
  accept: 'I know this',
  acceptHint: 'Don’t warn me of this again when this site asks for the same addresses on this network:',
  acceptFor: (days: number) => `for ${days} days`,
  accepted: 'You accepted this until',
  revokeAccepted: 'Take it back',
  severities: { danger: 'Danger.', caution: 'Caution.', info: 'Note.' },
  unchecked: 'Not checked',
  decoded: 'What the request says',
  walletChooses: 'What your wallet chooses itself',
  known: 'How this is known',
  facts: (count: number) => (count === 1 ? '1 fact' : `${count} facts`),
  hosts: 'Asked',
  noHosts: 'No host was asked.',
  calls: (count: number) => (count === 1 ? '1 call' : `${count} calls`),
  raw: 'Raw data',
  method: 'Method',
  parameters: 'Parameters',
  digest: 'Digest of this text',
  calldata: 'Hash of the call’s data',
  copy: 'Copy',
  copyOf: (what: string) => `Copy: ${what}`,
  copied: 'Copied',

  checking: 'Checking…',
  readingLine: 'Reading the request.',
  checkingLine: 'Read. Now it is run on your device.',

  reject: 'Reject',
  continue: 'Continue',
  continueAnyway: 'Continue anyway',
  holdToContinue: 'Hold to continue',
  ownWindow: 'My wallet opens a window of its own',
  onClickNote: 'After you continue, click again on the page. What was checked is not checked once more then.',
  holdHint: 'To continue, press and hold, or hold the space bar.',
  waitingFor: (stages: string) => `Still checking: ${stages}.`,
  withoutStages: (stages: string) => `Not checked yet: ${stages}. You can continue without it.`,
  unreadWord: 'Not read',
  unreadLine: 'The request could not be checked, so nothing is known about it.',
  unread: 'To continue would be to sign blind.',
  voided: {
    'effects-changed': 'What it would do has changed since you continued, so it was not sent. Look again.',
    'chain-changed': 'Your wallet is on another network now, so it was not sent. Look again.',
    'account-changed': 'Your wallet is on another account now, so it was not sent. Look again.',
  },
  states: STATES,
  walletShows: 'Your wallet should now show',
  outcome: 'What happened',
  difference: (what: string, shown: string, happened: string) => `${what}: shown ${shown}, happened ${happened}`,

  place: (place: number, count: number) => `${place} of ${count}`,
  queue: 'Waiting requests',
  previous: 'Previous request',
  next: 'Next request',
  empty: 'No request is waiting.',
}

/** What stands on the review window's parts and buttons. */
export type ReviewLabels = typeof en

const LABELS: Record<Locale, ReviewLabels> = { en }

export function reviewLabels(locale: Locale): ReviewLabels {
  return LABELS[locale]
}
