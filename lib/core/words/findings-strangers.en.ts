import type { FindingParams } from './finding-params.ts'
import type { FindingWords } from './lexicon.ts'
import type { Speaker } from './speaker.ts'

/** What a contract gets or may take, and which contract: the beginning of a sentence. */
function stakeOf(params: FindingParams, speak: Speaker): string {
  const { text } = params
  if (text('gets') === 'power') return `Gives ${speak.address(text('address'))} power over your account`
  const tokenId = params.has('tokenId') ? { tokenId: text('tokenId') } : {}
  const asset = { standard: text('standard'), token: text('token') || null, amount: text('amount') || null, ...tokenId }
  const whom = speak.address(text('address'))
  if (text('gets') === 'permission') return `Lets ${whom} take ${speak.permission({ ...asset, scope: text('scope') })}`
  const more = Number(text('more'))
  const others = more > 0 ? ` and ${more} other ${more === 1 ? 'thing' : 'things'}` : ''
  return `You give ${speak.asset(asset)}${others} to or through ${whom}`
}

/** How its code came there. */
function makingOf({ text }: FindingParams): string {
  switch (text('how')) {
    case 'delegated':
      return 'That account is given code only now, by this same request.'
    case 'deployed':
      return 'That contract does not exist yet: this request makes it, with code that the site chose.'
    default:
      return 'That contract does not exist yet: it is made while this request runs.'
  }
}

/** What whoever holds the key of a token can do. */
const POWERS: { readonly [power: string]: string } = {
  mint: 'make any number of new ones, so that yours are worth nothing',
  pause: 'stop all payments with it',
  freeze: 'keep you alone from selling it',
}

/** Words for contracts of which nobody can say who stands behind them. */
export const strangerFindings: { readonly [code: string]: FindingWords } = {
  'fresh-code': {
    name: 'Goes to a contract made just now',
    risk: 'A contract that this request itself makes gets a permission or what you give: nobody can have looked at it before.',
    text: (params, severity, speak) => {
      const found = `${stakeOf(params, speak)}. ${makingOf(params)} Nobody can have looked at it before.`
      return severity === 'danger'
        ? `${found} Thieves make a new contract for each victim, so that no list names it. Reject.`
        : `${found} Continue only if you know who made it and why; otherwise reject.`
    },
  },
  'drainer-shaped-code': {
    name: 'Built as thieves build',
    risk: 'The code of an unknown contract can do little but take lists of tokens for somebody, and leaves no record of it.',
    text: (params, _severity, speak) =>
      `${stakeOf(params, speak)}. No list names that contract, you never dealt with it, and it is built as thieves’ are: it ` +
      'takes lists of tokens for somebody whom it does not name, keeps no record, and answers no questions. ' +
      'Reject: what it takes can’t be had back.',
  },
  'token-under-one-key': {
    name: 'One person rules over this token',
    risk: 'You pay for a token that no list has, and a single person can make more of it, stop it or freeze it.',
    text: ({ text }, _severity, speak) => {
      const powers = text('powers')
        .split(' ')
        .flatMap((power) => POWERS[power] ?? [])
      const asset = { standard: 'erc20', token: text('token'), amount: text('amount') }
      return (
        `You get ${speak.asset(asset)}, a token that no list has. Its owner ${speak.address(text('key'))} is one person’s account, ` +
        `and its code has ways to ${powers.join(', and to ')}. Continue only if you know who that is; otherwise reject.`
      )
    },
  },
  'contract-new-to-origin': {
    name: 'New contract on a site that you know',
    risk: 'A site that you used before asks for a contract that it never asked for, that no list names and that you never dealt with.',
    text: (params, _severity, speak) => {
      const uses = Number(params.text('uses'))
      const times = uses === 1 ? 'once' : `${uses} times`
      return (
        `${stakeOf(params, speak)}. This site has never asked for that before, though you used it ${times}, and nobody here ` +
        'knows it. Whoever breaks into a site puts their own contract in the place of its own. ' +
        'Reject, unless the site’s makers say somewhere else that they changed it.'
      )
    },
  },
  'first-visit-high-value': {
    name: 'Much at stake on a first visit',
    risk: 'The first thing that this site ever asks of you moves or opens half of a holding or more, for somebody whom nobody knows.',
    text: (params, _severity, speak) =>
      `${stakeOf(params, speak)}. This is the first time that this site has you give a contract anything, and it is ` +
      `${params.text('gets') === 'power' ? 'about all that you have' : `${params.text('percent')} % of what you hold of it`}. ` +
      'Reject, and try the site with a small amount first.',
  },
  'earlier-outcome-differed': {
    name: 'Did something else than it showed before',
    risk: 'An earlier transaction of this site or contract did something else on the network than had been shown to you.',
    text: ({ text, has }, _severity, speak) => {
      const whose = has('address')
        ? `a call of ${speak.address(text('address'))}`
        : 'a transaction that this site asked for'
      return (
        `Earlier, ${whose} did something else on the network than was shown to you before. What is shown now may not be what ` +
        'happens either. Look it up in your history, and reject if you can’t explain it.'
      )
    },
  },
  'upgrade-at-will': {
    name: 'One person can change this contract',
    risk: 'An unknown contract gets a permission or what you give, and a single person can put other code in its place at any time.',
    text: (params, _severity, speak) =>
      `${stakeOf(params, speak)}. No list names that contract, and ${speak.address(params.text('key'))}, one person’s account, ` +
      'can put other code in its place at any time, without a delay: what is honest today may take all tomorrow. ' +
      'Continue only if you know who that is; otherwise reject.',
  },
}
