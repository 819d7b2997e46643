import type { FindingParams } from './finding-params.ts'
import { controlFindings } from './findings-control.en.ts'
import { listedFindings } from './findings-listed.en.ts'
import { lossFindings } from './findings-losses.en.ts'
import { orderFindings } from './findings-orders.en.ts'
import { permissionFindings } from './findings-permissions.en.ts'
import { sendingFindings } from './findings-sending.en.ts'
import { signingFindings } from './findings-signing.en.ts'
import { strangerFindings } from './findings-strangers.en.ts'
import { inlineForeign, quoteForeign } from './foreign-text.ts'
import type { FindingWords } from './lexicon.ts'
import type { Speaker } from './speaker.ts'

/** What the finding's grant lets the spender take. */
function whatOf(params: FindingParams, speak: Speaker): string {
  return speak.permission({
    standard: params.text('standard'),
    token: params.text('token'),
    amount: params.text('amount') || '0',
    scope: params.text('scope'),
    ...(params.has('tokenId') ? { tokenId: params.text('tokenId') } : {}),
  })
}

/** Why this spender matters. */
function spenderRisk(params: FindingParams, what: string): string {
  switch (params.text('spenderIs')) {
    case 'person':
      return `That address is a person’s account, not a contract: whoever holds its key can take ${what} at any time.`
    case 'contract':
      return `That address is a contract: if it is bad, or is broken into later, ${what} can be taken without asking you again.`
    default:
      return `What stands at that address is not known: it may be able to take ${what} at any time.`
  }
}

/** What code read of its surroundings. */
const SURROUNDINGS: { readonly [name: string]: string } = {
  number: 'the block’s number',
  timestamp: 'the time',
  blockhash: 'earlier blocks’ hashes',
  coinbase: 'who makes the block',
  prevrandao: 'the block’s random value',
  gaslimit: 'the block’s gas limit',
  basefee: 'the network’s base fee',
  blobbasefee: 'the network’s blob fee',
  gasprice: 'the gas price',
  gas: 'how much gas there is',
}

/** What comes out otherwise when it is run again with other surroundings. */
function otherwise(params: FindingParams, speak: Speaker): string {
  const { text } = params
  const asset = (amount: string) => {
    const tokenId = params.has('tokenId') ? { tokenId: text('tokenId') } : {}
    return speak.asset({ standard: text('standard'), token: text('token') || null, amount, ...tokenId })
  }
  const [shown, happened] = [text('shown'), text('happened')]
  switch (text('differs')) {
    case 'asset': {
      const whom = params.flag('ours') ? 'you' : speak.address(text('owner'))
      const amount = happened === '0' ? shown : happened
      const verb = amount.startsWith('-') ? 'taken from' : 'given to'
      const instead = happened === '0' || shown === '0' ? '' : ' instead of what is shown here'
      return `${asset(amount)} would ${happened === '0' ? 'not ' : ''}be ${verb} ${whom}${instead}`
    }
    case 'permission':
      return `${speak.address(text('spender'))} would be left with another permission over ${speak.token(text('token'))}`
    case 'control':
      return `another control over ${speak.address(text('subject'))} would be left behind`
    case 'contract':
      return `other contracts would be created or destroyed, as ${speak.address(text('address'))}`
    default:
      return params.flag('works') ? 'it no longer fails' : 'it fails'
  }
}

export const findings: { readonly [code: string]: FindingWords } = {
  ...lossFindings,
  'acts-otherwise-when-watched': {
    name: 'Does something else than it shows',
    risk: 'What it does hangs on the block, the time, chance or gas: it can look harmless while it is checked, and take more once it counts.',
    text: (params, severity, speak) => {
      const read = params.text('read').split(' ')
      const what = read.map((name) => SURROUNDINGS[name] ?? name).join(', ')
      const found = `Run again with other values of what it looks at (${what}), ${otherwise(params, speak)}.`
      return severity === 'danger'
        ? `${found} Contracts do this to look harmless while they are checked: what you see here need not be what you get. Reject, and do not use this contract.`
        : `${found} What happens to it once sent can’t be told from this check. Reject, or try again in a minute.`
    },
  },
  'claimed-transfer': {
    name: 'Says that something moves, and nothing does',
    risk: 'A token reports a payment to or from you that its own balances deny. Fake tokens do this to look paid out, or familiar.',
    text: (params, severity, speak) => {
      const tokenId = params.has('tokenId') ? { tokenId: params.text('tokenId') } : {}
      const { text } = params
      const asset = { standard: text('standard'), token: text('token') || null, amount: text('amount'), ...tokenId }
      const what = `${params.flag('gets') ? 'you get' : 'you send'} ${speak.asset(asset)}`
      const found = `A contract reports that ${what}, and nothing of it ${params.flag('gets') ? 'arrives' : 'leaves'}.`
      return severity === 'danger'
        ? `${found} What you give is real. Reject: this is how fake tokens are sold.`
        : `${found} Only a token that deceives does this. Reject, and never copy an address from its reports.`
    },
  },
  'unlimited-approval': {
    name: 'Permission without a limit',
    risk: 'Somebody may take all of a token, now and whenever more arrives, until the permission is taken back.',
    text: (params, _severity, speak) => {
      const what = whatOf(params, speak)
      return (
        `Lets ${speak.address(params.text('spender'))} take ${what}, now and whenever more arrives. ` +
        `${spenderRisk(params, what)} Reject, and ask the site for a permission over no more than you need now.`
      )
    },
  },
  'approval-to-account-without-code': {
    name: 'Permission for a person’s account',
    risk: 'An app asks for permission for its contract. An account without code is somebody’s key: nothing binds its holder.',
    text: (params, _severity, speak) => {
      const what = whatOf(params, speak)
      return (
        `Lets ${speak.address(params.text('spender'))} take ${what}. That is a person’s account, not a contract: ` +
        `no rules bind whoever holds its key, and an app has no need for this. ` +
        'Reject, unless it is an account of your own.'
      )
    },
  },
  'approval-for-all': {
    name: 'Permission for a whole collection',
    risk: 'Somebody may move every item of a collection, those you get later too.',
    text: (params, _severity, speak) => {
      const what = whatOf(params, speak)
      return (
        `Lets ${speak.address(params.text('spender'))} take ${what}, those you get later too. ` +
        `${spenderRisk(params, what)} ` +
        'Continue only if you are listing items for sale on a market that you know; otherwise reject.'
      )
    },
  },
  'permit-to-stranger': {
    name: 'Signed permission for a stranger',
    risk: 'A signature alone, without a transaction or a fee, lets somebody you never dealt with take your tokens.',
    text: (params, _severity, speak) => {
      const what = whatOf(params, speak)
      const spender = speak.address(params.text('spender'))
      const who =
        params.text('spenderIs') === 'person'
          ? 'That is a person’s account, not a contract: whoever holds its key can take it.'
          : 'You never dealt with that address before.'
      return (
        `Your signature alone lets ${spender} take ${what}. No transaction of yours is needed, so nothing more will ask ` +
        `you. ${who} Reject, unless you know who that is and why they need it.`
      )
    },
  },
  'hidden-approval-in-batch': {
    name: 'Permission hidden among other things',
    risk: 'A request that is about something else also leaves a permission behind that it does not use.',
    text: (params, _severity, speak) => {
      const what = whatOf(params, speak)
      const spender = speak.address(params.text('spender'))
      const where = params.flag('onlyInRun')
        ? `Although the request does not say so, running it also lets ${spender} take ${what}.`
        : `Among other things, this request also lets ${spender} take ${what}.`
      return (
        `${where} The permission stays after everything else is done. ${spenderRisk(params, what)} ` +
        'Reject, unless you know why it is needed.'
      )
    },
  },
  'transaction-reverts': {
    name: 'It would fail',
    risk: 'The run failed: the network would take its fee for nothing, or not take the transaction at all.',
    text: (params) => {
      const which = params.has('step') ? `Call ${params.text('step')} of ${params.text('steps')}` : 'It'
      const why = params.text('contractSays')
        ? ` The contract’s own reason: ${quoteForeign(params.text('contractSays'))}.`
        : params.text('reason')
          ? ` The reason: ${quoteForeign(params.text('reason'))}.`
          : ''
      return params.text('status') === 'invalid'
        ? `${which} can’t be sent like this: the network would refuse it.${why} Reject, and check your balance and the amounts.`
        : params.has('step')
          ? `${which} fails when run.${why} ${params.flag('isWhole') ? 'They are all or nothing, so none of them would hold' : 'What the others do may remain'}. Reject, and check the amounts or try again later.`
          : `${which} fails when run.${why} You would pay the network’s fee and get nothing. Reject, and check the amounts or try again later.`
    },
  },
  'malformed-request': {
    name: 'Request that can be read in two ways',
    risk: 'The request breaks the rules of how requests are written, so a wallet may read something else than we do.',
    text: (params) => {
      const path = params.text('path')
      const risk = path.endsWith('.value')
        ? 'Your wallet may read another amount out of it, and a far greater one.'
        : 'Your wallet may read it as something else than what stands here.'
      const reason = params.has('reason') ? inlineForeign(params.text('reason')) : 'it can’t be read'
      return (
        `This request is not written as the rules demand. At ${quoteForeign(path)}: ${reason}. ${risk} ` +
        'Reject, and tell the makers of the site.'
      )
    },
  },
  ...permissionFindings,
  ...orderFindings,
  ...controlFindings,
  ...signingFindings,
  ...strangerFindings,
  ...listedFindings,
  ...sendingFindings,
}
