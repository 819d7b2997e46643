import type { FindingWords } from './lexicon.ts'

/** Why something would get stuck. */
export const sendingFindings: { readonly [code: string]: FindingWords } = {
  'deadline-passed': {
    name: 'Too late',
    risk: 'What is asked for ended already: it can only fail.',
    text: ({ text, flag }, _severity, speak) => {
      const ended = `This ended on ${speak.time(text('end'))}.`
      return flag('signed')
        ? `${ended} The signature is of no use any more. Reject, and let the site ask again.`
        : `${ended} It would fail, and you would pay the network’s fee for nothing. Reject, and let the site ask again.`
    },
  },
  'nonce-gap': {
    name: 'Out of turn',
    risk: 'The request names a number in your line of transactions that is not the next: it waits, fails, or takes another’s place.',
    text: ({ text }) => {
      const [named, missing] = [text('named'), text('missing')]
      const found = `Your transactions are numbered. The site names number ${named} for this one, and your next is ${text('next')}.`
      if (missing.startsWith('-')) {
        return `${found} It can only fail, or take the place of one of yours that still waits. Reject, and let your wallet choose the number.`
      }
      const others = missing === '1' ? 'one more is' : `${missing} more are`
      return (
        `${found} It waits until ${others} sent, and then runs at a time that you do not choose, when things may have ` +
        'changed. Reject, and let your wallet choose the number.'
      )
    },
  },
  'too-little-balance': {
    name: 'Not enough to pay it',
    risk: 'The account can’t pay what is sent and the fee, so that the network would not take it.',
    text: ({ text }, _severity, speak) =>
      `You have ${speak.coin(text('have'))}, and this may cost up to ${speak.coin(text('want'))} with the fee: ` +
      `${speak.coin(text('missing'))} are missing. The network would refuse it. Reject, and send less or add to your account first.`,
  },
  'too-little-gas': {
    name: 'Stops for want of gas',
    risk: 'The request names less gas, the measure of the network’s work, than it needs: it fails and costs its fee all the same.',
    text: ({ text }) =>
      `The site lets this use ${text('named')} gas, the network’s measure of work, and it needs about ${text('needs')}. It would ` +
      'fail, and you would pay for nothing. Reject, or let your wallet choose the gas.',
  },
  'wrong-chain': {
    name: 'For another network',
    risk: 'It is for another network than the one in use: what is shown was looked up on the wrong one.',
    text: ({ text }) =>
      `This is for the network number ${text('named')}, while you use number ${text('inUse')}. What it does there was not ` +
      'looked at: it may cost more than is shown. Reject, and change the network first.',
  },
}
