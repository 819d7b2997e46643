import type { Lexicon } from './lexicon.ts'

export const unchecked: Lexicon['unchecked'] = {
  'no-endpoint': {
    sentence: 'You have not chosen where to read this network from, so the request was read but not run.',
    remedy: 'choose-endpoint',
  },
  'endpoint-failed': {
    sentence: 'The endpoint that you chose did not answer, so the network’s state could not be read.',
    remedy: 'try-again',
  },
  'endpoint-lied': {
    sentence: 'The endpoint’s answer does not fit its own proof. Nothing of it was used. Choose another endpoint.',
    remedy: 'choose-endpoint',
  },
  'endpoints-differ': {
    sentence: 'The endpoints that you chose do not agree on the newest block, so none of them was believed.',
    remedy: 'try-again',
  },
  'wrong-chain': {
    sentence: 'The endpoint that you chose serves another network than the one your wallet is on.',
    remedy: 'choose-endpoint',
  },
  'no-proofs': {
    sentence: 'The endpoint that you chose gives no proofs, so what it says can’t be checked. Choose another endpoint.',
    remedy: 'choose-endpoint',
  },
  'unknown-chain': {
    sentence: 'This network is not known here, so nothing could be run on it.',
    remedy: 'open-settings',
  },
  'no-account': {
    sentence: 'No account is connected, so it is not known whose assets this would move.',
    remedy: 'connect-account',
  },
  'out-of-time': {
    sentence: 'The check took too long and was stopped before it ended.',
    remedy: 'try-again',
  },
  'too-much': {
    sentence: 'The request needs more work than is allowed, and was stopped before the check ended.',
    remedy: 'try-again',
  },
  stale: {
    sentence: 'What the endpoint gave as the newest block is old, so what was worked out on it may no longer hold.',
    remedy: 'try-again',
  },
  'not-simulated': {
    sentence: 'This kind of request, or this network, can’t be run here yet. What it says was still read and judged.',
    remedy: 'none',
  },
  'not-read': {
    sentence: 'What this may be used for is not known here. Continue only if you know what it is for.',
    remedy: 'none',
  },
  'lists-unread': {
    sentence: 'A list of sites and addresses that steal could not be read, so nobody looked whether it warns of this.',
    remedy: 'try-again',
  },
  'memory-unread': {
    sentence:
      'What you did before could not be read on this device, so nobody can say whether this site or this contract is new to you.',
    remedy: 'try-again',
  },
  internal: {
    sentence: 'Something went wrong inside Plainsign, so this part was not checked.',
    remedy: 'try-again',
  },
}

export const remedies: Lexicon['remedies'] = {
  'choose-endpoint': 'Choose an endpoint',
  'try-again': 'Try again',
  'open-settings': 'Open settings',
  'connect-account': 'Connect an account',
  none: '',
}
