import type { PastedKind, PastedProblem } from '../request/read-pasted.ts'
import type { Locale } from './locale.ts'

const PROBLEMS: Record<PastedProblem | 'failed' | 'bad-chain', string> = {
  nothing: 'Paste something first.',
  'too-long': 'This is longer than a million characters: more than Plainsign reads.',
  'bad-account':
    'The account is not an address: 0x and 40 digits or letters a to f. A name must be looked up first, and its address used.',
  'bad-contract': 'Calldata says nothing without its contract. Give the address that it goes to.',
  'bad-value': 'The amount sent is a whole number of wei.',
  'not-that': 'This is not what you said it is. Choose another kind, or let Plainsign work it out.',
  'bad-chain': 'The chain id is a whole number above 0.',
  failed: 'The check stopped before it was done. Try again.',
}

const KINDS: Record<PastedKind, string> = {
  auto: 'Work it out',
  calldata: 'Calldata for a contract',
  transaction: 'A transaction',
  'typed-data': 'Typed data (EIP-712)',
  message: 'A message',
}

const en = {
  title: 'Check a request',
  intro:
    'Paste what another wallet, WalletConnect, a hardware device or a colleague asks you to sign. It is read, run and judged here like a site’s request. Nothing is sent to any wallet, and nothing is kept.',
  text: 'What you were asked to sign',
  textHint:
    'Calldata, a raw transaction, JSON of a transaction or of typed data, a whole JSON-RPC request, or a message',
  kind: 'What it is',
  kinds: KINDS,
  chainId: 'Chain id',
  account: 'Your account',
  accountHint: 'Needed to run a transaction: whose it would be. An ENS name can be looked up',
  contract: 'Contract',
  contractHint: 'Only for calldata: the address that it goes to',
  value: 'Amount sent with it, in wei',
  loading: 'Reading your settings…',
  failed: 'Your settings could not be read. Try again.',
  tryAgain: 'Try again',
  check: 'Check it',
  checking: 'Reading it…',
  problems: PROBLEMS,
  result: 'What it would do',
}

/** What stands on the page on which a request is pasted. */
export type CheckLabels = typeof en

const LABELS: Record<Locale, CheckLabels> = { en }

export function checkLabels(locale: Locale): CheckLabels {
  return LABELS[locale]
}
