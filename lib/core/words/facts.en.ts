import type { Lexicon } from './lexicon.ts'

export const provenances: Lexicon['provenances'] = {
  computed: 'Read from the request itself',
  proved: 'Proved',
  agreed: 'Several independent endpoints said the same',
  reported: 'One endpoint said so',
  claimed: 'Only claimed, by the site or a contract',
}

export const stages: Lexicon['stages'] = {
  decode: 'what the request says',
  state: 'the state of the network',
  simulation: 'what the request would do',
  judgement: 'what to worry about',
  memory: 'what you did before',
}

export const outcomes: Lexicon['outcomes'] = {
  equal: 'It did what was shown.',
  'fee-only': 'It did what was shown. Only the network’s fee differs.',
  wrapped: 'It did what was shown. Your wallet sent it inside another transaction.',
  different: 'It did something else than what was shown.',
  reverted: 'It failed on the network, although it did not fail here. Nothing moved but the fee.',
  'not-seen': 'It was not seen on the network yet, so what it did could not be compared.',
}

export const verdicts: Lexicon['verdicts'] = {
  words: { clear: 'Nothing found', caution: 'Caution', danger: 'Danger' },
  nothingFound: 'No rule found anything to worry about.',
  nothingFoundOnTheWordOf: (host) => `Nothing found, on the word of ${host}.`,
  nothingElse: (accepted, host) => {
    const known = accepted === 1 ? 'one risk that you accepted' : `${accepted} risks that you accepted`
    return `Nothing found but ${known}${host === undefined ? '' : `, on the word of ${host}`}.`
  },
  notAllChecked: (parts) => `Not everything could be checked: ${parts.join(', ')}.`,
  stillChecking: 'Still being checked.',
  found: (name, more) =>
    `${name}.${more === 0 ? '' : more === 1 ? ' And one more thing.' : ` And ${more} more things.`}`,
}
