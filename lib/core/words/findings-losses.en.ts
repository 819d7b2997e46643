import type { FindingParams } from './finding-params.ts'
import { inlineForeign, quoteForeign } from './foreign-text.ts'
import type { FindingWords } from './lexicon.ts'
import type { Speaker } from './speaker.ts'

/** What a loss takes: the first thing, and how many others. */
function lostOf(params: FindingParams, speak: Speaker): string {
  const { text } = params
  const tokenId = params.has('tokenId') ? { tokenId: text('tokenId') } : {}
  const asset = { standard: text('standard'), token: text('token') || null, amount: text('amount') || null, ...tokenId }
  const more = Number(text('more'))
  return `${speak.asset(asset)}${more > 0 ? ` and ${more} other ${more === 1 ? 'thing' : 'things'}` : ''}`
}

/** Who gains by it. */
function gainerOf(params: FindingParams, speak: Speaker): string {
  if (!params.has('to')) return 'It is not seen who gets it.'
  const to = speak.address(params.text('to'))
  return params.text('toIs') === 'person'
    ? `It goes to ${to}, a person’s account that you never dealt with.`
    : `It goes to ${to}, which you never dealt with and no list names.`
}

/** Words for what the account loses, and to whom. */
export const lossFindings: { readonly [code: string]: FindingWords } = {
  'assets-leave-for-nothing': {
    name: 'You give, and get nothing',
    risk: 'Something leaves your account, nothing comes back, and the request does not openly say to whom it goes.',
    text: (params, severity, speak) => {
      const back = params.text('back') === 'unlisted' ? 'only a token that no list has' : 'nothing'
      const found = `You give ${lostOf(params, speak)} and get ${back} back. ${gainerOf(params, speak)}`
      if (params.text('back') === 'unlisted')
        return `${found} Anybody can make such a token, worth nothing. Continue only if you know what it is worth, and to whom.`
      return severity === 'danger'
        ? `${found} What is gone can’t be taken back. Reject: this is how accounts are robbed.`
        : `${found} A bridge, a stake or a fee can look like this: what you get for it can’t be seen here. Continue only if you know what you pay for.`
    },
  },
  'several-assets-drained': {
    name: 'Several things go to one stranger',
    risk: 'One request takes several of your tokens or items for somebody you never dealt with.',
    text: (params, _severity, speak) =>
      `This takes ${lostOf(params, speak)} from you, all for ${speak.address(params.text('to'))}, a person’s account that ` +
      'you never dealt with. Thieves take all that they can at once. Reject, unless that is an account of your own.',
  },
  'whole-balance-swept': {
    name: 'All you hold goes to a stranger',
    risk: 'All of a token or of your coin, or nearly all, goes to somebody you never dealt with.',
    text: (params, _severity, speak) => {
      const found = `This takes ${lostOf(params, speak)}: all that you hold, or nearly. ${gainerOf(params, speak)}`
      return params.flag('said')
        ? `${found} Nobody can undo it. Reject, unless that is an account of your own, and you have compared every digit.`
        : `${found} Nothing comes back. Reject: this is how accounts are emptied.`
    },
  },
  'slippage-unbounded': {
    name: 'Sale at any price',
    risk: 'The request is content with far less than the sale brings now, or lets a purchase cost far more: others can move the price and keep the difference.',
    text: ({ text, has }, _severity, speak) => {
      const asset = (amount: string) =>
        speak.asset({ standard: text('standard'), token: text('token') || null, amount })
      const end =
        'Whoever orders the transactions of a block can move the price and keep the difference. Reject, and set a limit ' +
        '(“slippage”) of a few percent on the site.'
      if (has('most'))
        return `Now it costs ${asset(text('expected'))}, but the request allows it to cost ${asset(text('most'))}. ${end}`
      const least = text('least') === '0' ? 'nothing at all' : `no more than ${asset(text('least'))}`
      const now = text('from') === 'pools' ? 'Uniswap’s own markets pay' : 'Now it brings'
      const expected = has('expected') ? `${now} ${asset(text('expected'))}, but the` : 'The'
      return `${expected} request allows it to bring ${least}. ${end}`
    },
  },
  'sale-below-offer': {
    name: 'Brings less than it says',
    risk: 'What is called gives you less than the request itself promises. An honest exchange fails instead.',
    text: ({ text }, _severity, speak) => {
      const asset = (amount: string) =>
        speak.asset({ standard: text('standard'), token: text('token') || null, amount })
      const got = text('got') === '0' ? 'nothing of it' : asset(text('got'))
      return (
        `The request promises you at least ${asset(text('offered'))}, and run, it gives you ${got}. What is called is not ` +
        'the exchange that it looks like. Reject, and do not use this site.'
      )
    },
  },
  'fee-on-transfer': {
    name: 'Less arrives than you send',
    risk: 'The token keeps or burns a part of each transfer.',
    text: ({ text, flag }, severity, speak) => {
      const asset = (amount: string) => speak.asset({ standard: 'erc20', token: text('token'), amount })
      if (flag('bought'))
        return (
          `You buy ${asset(text('sent'))}, and only ${asset(text('arrives'))} of it arrive with you: others get a part of it. ` +
          'It may be taken again when you sell. Continue only if you know of this fee.'
        )
      const found = `You send ${asset(text('sent'))}, and ${asset(text('arrives'))} of it arrive: the token keeps or burns the rest.`
      return severity === 'danger'
        ? `${found} That is more than half. Reject: tokens do this so that nobody can leave them.`
        : `${found} Whoever you pay gets less than you mean to pay. Continue only if you know of this fee.`
    },
  },
  'burn-address': {
    name: 'Sent where nobody can take it',
    risk: 'Nobody can have the key of that address: what is sent there is lost for good.',
    text: (params, _severity, speak) =>
      `This sends ${lostOf(params, speak)} to ${speak.address(params.text('to'))}, an address that nobody can have the key ` +
      'of. It is lost for good. Reject, unless you mean to destroy it.',
  },
  'token-contract-as-recipient': {
    name: 'Sent to a token’s contract',
    risk: 'Tokens are sent to the contract of a token, which most never give back.',
    text: (params, severity, speak) => {
      const to = speak.address(params.text('to'))
      const found = `This sends ${lostOf(params, speak)} to ${to}, the contract of ${params.flag('own') ? 'that very token' : 'another token'}, and of nobody.`
      return severity === 'danger'
        ? `${found} It would be lost: such contracts give nothing back. Reject, and copy the address of whom you mean to pay.`
        : `${found} Most such contracts give nothing back. Continue only if its makers tell you to pay in like this.`
    },
  },
  'look-alike-address': {
    name: 'Looks like somebody you know, and is another',
    risk: 'An address begins and ends like one of yours, but is different in between. Thieves make such addresses.',
    text: (params, _severity, speak) => {
      const address = params.text('address')
      const like = params.flag('own')
        ? 'your own address'
        : params.has('name')
          ? `the address of ${quoteForeign(params.text('name'))} in your address book`
          : 'an address that you dealt with before'
      return (
        `${address} begins and ends like ${like}, ${params.text('like')}, and is not the same (${speak.address(address)}). ` +
        'Thieves make such addresses and leave them in your history, to be copied by mistake: what you send there is gone. ' +
        'Reject, and take the address from whom you mean to pay.'
      )
    },
  },
  'effect-against-intent': {
    name: 'Says one thing and does another',
    risk: 'What is called names itself a gift or a formality, and only takes from you.',
    text: (params, severity, speak) => {
      const named = quoteForeign(params.text('named'))
      const promise = params.text('promise') === 'gives' ? 'something that you get' : 'a formality that moves nothing'
      const found = `It is called ${named}, which sounds like ${promise}, but it takes ${lostOf(params, speak)} and gives you nothing.`
      return severity === 'danger'
        ? `${found} Names are chosen to deceive, and what is gone can’t be taken back. Reject.`
        : `${found} It may be a fee for what comes later, which can’t be seen here. Continue only if you know what it is for.`
    },
  },
  'impersonating-token': {
    name: 'Token that pretends to be another',
    risk: 'You get a token that calls itself like a well-known one and is not: it may be worth nothing.',
    text: (params, severity, speak) => {
      const token = params.text('token')
      const what =
        params.has('amount') && params.text('amount') !== ''
          ? speak.asset({ standard: 'erc20', token, amount: params.text('amount') })
          : speak.token(token)
      const like =
        params.text('like') === ''
          ? 'the network’s own coin'
          : `the listed token, which is ${speak.address(params.text('like'))}`
      const found = `You get ${what}, from the contract ${speak.address(token)}. It calls itself like ${inlineForeign(params.text('symbol'))}, but it is not ${like}.`
      return severity === 'danger'
        ? `${found} Anybody can make a token of that name, worth nothing, and what you give for it is real. Reject.`
        : `${found} Anybody can make a token of that name. Compare its contract’s address before you count on it.`
    },
  },
  'bad-price': {
    name: 'Sold far below its price',
    risk: 'What you sell brings far less than open markets on the network pay for it now.',
    text: ({ text, has }, severity, speak) => {
      const money = (token: string, amount: string) =>
        speak.asset({
          standard: text(token) === '' ? 'native' : 'erc20',
          token: text(token) || null,
          amount: text(amount),
        })
      const worst = has('least') ? `, and by these bytes you may get no more than ${money('getToken', 'least')}` : ''
      const found =
        `You give ${money('giveToken', 'giveAmount')} for ${money('getToken', 'getAmount')}${worst}. Uniswap’s own markets ` +
        `pay ${money('getToken', 'pays')} for it now.`
      return severity === 'danger'
        ? `${found} Reject: whoever takes this keeps the difference.`
        : `${found} Continue only if you know why you get less here.`
    },
  },
  'honeypot-token': {
    name: 'Token that can’t be sold',
    risk: 'What is bought can’t be sold again, or only for next to nothing.',
    text: ({ text, has }, severity, speak) => {
      const coins = (amount: string) => speak.asset({ standard: 'erc20', token: text('token'), amount: text(amount) })
      const money = (amount: string) =>
        speak.asset({
          standard: text('standard'),
          token: text('paid') || null,
          amount: text(amount),
          ...(has('tokenId') ? { tokenId: text('tokenId') } : {}),
        })
      const found = `You give ${money('given')} for ${coins('bought')}.`
      const end =
        severity === 'danger'
          ? 'Tokens are made like this so that people buy them and only their maker can sell: what you pay would be lost. Reject.'
          : 'The token keeps the rest for somebody else. Continue only if you know why.'
      if (text('way') === 'transfer') {
        const moved = text('back') === '0' ? 'nothing of it arrives' : `no more than ${coins('back')} arrives`
        return `${found} To sell a token is to let a market take it. Tried at once, ${moved}. ${end}`
      }
      const sale = text('back') === '0' ? 'the sale fails or brings nothing' : `it brings no more than ${money('back')}`
      return `${found} Sold again at once, in the same place, ${sale}. ${end}`
    },
  },
  'first-use-of-contract': {
    name: 'First use of an unknown contract',
    risk: 'You never dealt with a contract, no list names it, and what is called of it can’t be read, but it takes something.',
    text: (params, _severity, speak) => {
      const grants = Number(params.text('grants')) > 0
      const given = params.has('standard') ? `takes ${lostOf(params, speak)}` : ''
      const what = [given, grants ? 'leaves a permission over what you own' : '']
        .filter((part) => part !== '')
        .join(' and ')
      return (
        `You never dealt with ${speak.address(params.text('contract'))}, no list names it, and what is called of it can’t be ` +
        `read. It ${what}. Once sent, it may do otherwise than in this check. Continue only if you know who made it.`
      )
    },
  },
}
