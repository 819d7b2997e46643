import type { FindingParams } from './finding-params.ts'
import type { FindingWords } from './lexicon.ts'
import type { Speaker } from './speaker.ts'

/** Over what, and whether that is the account. */
function whatOf({ text, flag }: FindingParams, speak: Speaker): string {
  const subject = text('subject') === '' ? 'a contract that it does not name' : speak.address(text('subject'))
  return flag('ofAccount') ? `your account ${subject}` : subject
}

function whoOf({ text }: FindingParams, speak: Speaker): string {
  return text('to') === '' ? 'somebody whom the request does not name' : speak.address(text('to'))
}

/** What is known of who gets it, to stand before another sentence. */
function knownOf({ text }: FindingParams): string {
  if (text('to') === '') return ''
  switch (text('who')) {
    case 'stranger':
      return 'You never dealt with that address, and it is no known contract. '
    case 'dealt-before':
      return 'You dealt with that address before, but it is no known contract. '
    case 'named':
      return 'It is one that your address book or a list of known contracts names. '
    default:
      return 'Who that is, is not known. '
  }
}

function begin({ flag }: FindingParams): string {
  return flag('onlyInRun') ? 'Although the request does not say so, running it ' : 'This '
}

/** Who gets power over what the account has. */
export const controlFindings: { readonly [code: string]: FindingWords } = {
  'delegation-to-code': {
    name: 'Other code acts as your account',
    risk: 'From then on a contract’s code acts as the account, and may take all that it holds.',
    text: ({ text, flag }, _severity, speak) => {
      const where = flag('everywhere') ? 'on every network at once' : 'on this network'
      const what = flag('isNamed')
        ? 'A list of known contracts names it, but a site has no need to ask for this: wallets do it themselves.'
        : text('codeIs') === 'person'
          ? 'No code stands there yet, so it can become anything.'
          : 'It is no known contract, and may take all that the account holds.'
      return (
        `Lets the code at ${speak.address(text('code'))} act as your account, ${where}, until you take it back. ${what} ` +
        `${flag('everywhere') ? 'On another network other code may stand at that address. ' : ''}Reject, unless you started this in your wallet.`
      )
    },
  },
  'owner-change': {
    name: 'Control goes to another',
    risk: 'Another gets control over an account or a contract, or you give yours up: what it holds goes with it.',
    text: (params, _severity, speak) => {
      const { text } = params
      const what = whatOf(params, speak)
      if (text('right') === 'threshold')
        return (
          `${begin(params)}changes how many owners must sign for ${what}. With fewer, whoever holds one key may take what it ` +
          'holds; with more, it can be locked. Continue only if all owners agreed on it.'
        )
      if (text('change') === 'take')
        return `${begin(params)}gives up control over ${what}. You can’t get it back by yourself. Reject, unless that is what you want.`
      const verb = text('change') === 'offer' ? 'offers' : 'gives'
      return (
        `${begin(params)}${verb} control over ${what} to ${whoOf(params, speak)}, who may then do with it and what it ` +
        `holds as they like. ${knownOf(params)}Reject, unless you mean to hand it over.`
      )
    },
  },
  'role-grant': {
    name: 'Another gets a role',
    risk: 'A role lets somebody make tokens, stop a contract or move what it holds.',
    text: (params, _severity, speak) =>
      `${begin(params)}gives ${whoOf(params, speak)} a role in ${whatOf(params, speak)}, by which they may do what only few ` +
      `may, such as making tokens or moving what it holds. ${knownOf(params)}Reject, unless you run this contract and mean it.`,
  },
  'module-change': {
    name: 'A module may act without you',
    risk: 'A module may act for an account without any signature, and may take all that it holds.',
    text: (params, _severity, speak) =>
      `${begin(params)}lets ${whoOf(params, speak)} act for ${whatOf(params, speak)} without any signature: it may take all ` +
      `that it holds. ${knownOf(params)}Reject, unless you chose this module yourself.`,
  },
  'guard-change': {
    name: 'Another contract stands in between',
    risk: 'A guard can stop an account for good; a contract that answers for it can speak in its name.',
    text: (params, _severity, speak) =>
      params.text('change') === 'take'
        ? `${begin(params)}takes away a contract that checks what ${whatOf(params, speak)} does, or answers for it. What it held back is then let through. Reject, unless you put it there and want it gone.`
        : `${begin(params)}lets ${whoOf(params, speak)} check what ${whatOf(params, speak)} does, or answer in its name. It can ` +
          `lock the account, and all that it holds. ${knownOf(params)}Reject, unless you chose this contract yourself.`,
  },
  'code-change': {
    name: 'A contract gets other code',
    risk: 'With other code a contract may do anything with what it holds, and with permissions that it was given.',
    text: (params, _severity, speak) => {
      const what = whatOf(params, speak)
      const done =
        params.text('right') === 'upgrades'
          ? `lets ${whoOf(params, speak)} replace the code of ${what}`
          : params.text('to') === ''
            ? `replaces the code of ${what}`
            : `replaces the code of ${what} by that of ${whoOf(params, speak)}`
      return (
        `${begin(params)}${done}. New code may take all that it holds, and all that others let it take. ` +
        `${knownOf(params)}Reject, unless you know this code and mean to change it.`
      )
    },
  },
  'delegatecall-to-unknown-code': {
    name: 'Unknown code runs as your account',
    risk: 'Code that an account with several owners runs as itself can replace them, or its own code, and take all that it holds.',
    text: ({ text }, severity, speak) => {
      const known =
        severity === 'danger' ? 'It is no known contract.' : 'Whether it is a known contract was not looked up.'
      return (
        `Runs the code at ${speak.address(text('to'))} as your Safe{Wallet} account itself. ${known} It can replace its owners ` +
        'or its code, and take all that it holds. Reject, and check what you meant to sign with the other owners.'
      )
    },
  },
}
