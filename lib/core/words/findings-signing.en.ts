import { quoteForeign } from './foreign-text.ts'
import type { FindingWords } from './lexicon.ts'

/** How the bytes of a call are not as they should be. */
const ODDITIES: { readonly [what: string]: string } = {
  trailing: 'bytes follow it that belong to nothing',
  dirty: 'it holds bits that belong to no value',
  offset: 'its parts stand in another order than usual',
  short: 'it asks for parts that are not there',
  looping: 'its parts are read over and over',
}

/** What is wrong with the very thing that is signed or sent, whatever it does. */
export const signingFindings: { readonly [code: string]: FindingWords } = {
  'blind-hash': {
    name: 'A signature on nobody knows what',
    risk: 'Only a number is signed that stands for something else: a sale, a permission, or all that an account holds.',
    text: ({ flag }) =>
      flag('marked')
        ? 'What you sign is only a number that stands for something else, and what that is can’t be told. It can be an offer of yours, or what an account with several owners is to do. Reject, unless you know where this number comes from and can compare it there.'
        : 'What you sign is only a number that stands for something else, and what that is can’t be told. It can be a payment of all that you hold. No app needs this any more. Reject.',
  },
  'disguised-text': {
    name: 'Text that reads as something else',
    risk: 'Characters that do not show, that change the order of others, or that pose as other letters.',
    text: ({ flag }) => {
      const hides = flag('hides') ? 'characters that do not show or that change the order of others' : ''
      const poses = flag('poses') ? 'letters of other scripts that look like Latin ones' : ''
      return (
        `The text that you sign holds ${[hides, poses].filter((part) => part !== '').join(', and ')}. It says something else ` +
        'than it seems to; where they stand is marked. Reject, unless you know why they are there.'
      )
    },
  },
  'stray-calldata': {
    name: 'Bytes that do not belong',
    risk: 'The bytes of a call are not written in the one usual way, so that it may be read as something else.',
    text: ({ text }, severity) => {
      const found = `The call is not written in the usual way: ${ODDITIES[text('what')] ?? 'it is odd'}.`
      return severity === 'info'
        ? `${found} Some apps do so to mark what comes from them. It changes nothing of what is shown here.`
        : `${found} Your wallet, or the contract, may read something else in it than what is shown here. Reject, and tell the makers of the site.`
    },
  },
  'wrong-domain': {
    name: 'Signed for somewhere else',
    risk: 'The signature counts on another network, or for a contract that is not there, and not where you look.',
    text: ({ text }, severity) => {
      const where =
        text('what') === 'chain'
          ? `on the network number ${text('named')}, while you use number ${text('inUse')}`
          : 'for a contract that does not exist on this network'
      const risk =
        severity === 'danger'
          ? 'It moves or lets somebody take what you have there, which is not looked at here.'
          : 'What it does there is not looked at here.'
      return `This signature counts ${where}. ${risk} Reject, unless you mean to act there; then change to that network first.`
    },
  },
  'login-elsewhere': {
    name: 'Sign-in for another site',
    risk: 'A site asks you to sign in to another one: it can then act there in your name.',
    text: ({ text }, severity) => {
      const [named, asks] = [quoteForeign(text('named')), quoteForeign(text('asks'))]
      if (text('what') === 'address')
        return `This signs in the account ${named}, which is not the one that is connected. The site would know you by another one than you think. Reject, and connect the account that you want to use.`
      if (text('what') === 'uri')
        return `This sign-in is asked for by ${asks}, but leads to ${named}. What you do there in your name may be done by another. Reject, unless you know that both belong together.`
      return severity === 'danger'
        ? `${asks} asks you to sign in to ${named}. With your signature it can act there in your name, and take what you hold there. Reject, and go to that site yourself.`
        : `${asks} asks you to sign in to ${named}, another part of the same site. It could act there in your name. Continue only if you meant to sign in there.`
    },
  },
  'look-alike-site': {
    name: 'Site called nearly like a known one',
    risk: 'The site’s name looks like a known app’s, and is another: thieves make such copies.',
    text: ({ text }, severity) => {
      const [host, domain, owner] = ['host', 'domain', 'owner'].map((name) => quoteForeign(text(name)))
      if (text('how') === 'bait')
        return `This comes from ${host}. Names with such promises are mostly those of sites that steal. Continue only if you know whose site this is, and never by a link that somebody sent you.`
      const found = `This comes from ${host}, whose name looks like ${domain} of ${owner}, but is another site.`
      return severity === 'danger'
        ? `${found} Copies of known sites are made to take what their visitors have, and something of yours is at stake here. Reject, and open the real site by a bookmark of yours.`
        : `${found} It may be a copy. Continue only if you know whose site this is.`
    },
  },
  'other-frame': {
    name: 'A page inside another site asks',
    risk: 'What asks is not the site whose name you see, but a page of another site inside it.',
    text: ({ text }) => {
      const asks = text('asks') === '' ? 'A page without a name' : quoteForeign(text('asks'))
      const top = text('top') === '' ? 'another site, which the browser does not name' : quoteForeign(text('top'))
      return `${asks} asks for this, from inside the page of ${top}. What you see in the address bar is not who asks. Reject, unless you know that both belong together.`
    },
  },
  'session-permission': {
    name: 'A site acts without asking again',
    risk: 'A site, or somebody that it names, may take from the account again and again, without a new question.',
    text: ({ text, flag, has }, _severity, speak) => {
      const who = has('to') ? speak.address(text('to')) : 'Somebody whom the request names by a key alone'
      const until = has('end') ? `until ${speak.time(text('end'))}` : 'until you take it back'
      const stranger = flag('isStranger') ? ' You never dealt with that address.' : ''
      const bound = flag('isBlind')
        ? ' How much that can be is not said in a way that can be read.'
        : flag('takesAll')
          ? ' How much that can be has no bound.'
          : ''
      return `${who} may take from your account again and again, ${until}, and nothing will ask you.${stranger}${bound} Reject, and ask the site for less, with an end.`
    },
  },
  'signed-transfer-to-stranger': {
    name: 'Signed payment to a stranger',
    risk: 'A signature alone, without a transaction or a fee, pays your tokens to somebody you never dealt with.',
    text: ({ text }, severity, speak) => {
      const what = speak.asset({
        standard: text('standard'),
        token: text('token') || null,
        amount: text('amount') || null,
      })
      const found = `Your signature alone pays ${what} to ${speak.address(text('to'))}. You never dealt with that address, and nothing more will ask you.`
      return severity === 'danger'
        ? `${found} That is a person’s account, and pages that steal ask for this as a login. Reject, unless you know whom you pay, and for what.`
        : `${found} Continue only if you know whom you pay, and for what.`
    },
  },
}
