import type { FindingParams } from './finding-params.ts'
import type { FindingWords } from './lexicon.ts'
import type { Speaker } from './speaker.ts'

/** What an order gives away. */
function givenOf({ text, has }: FindingParams, speak: Speaker): string {
  const tokenId = has('tokenId') ? { tokenId: text('tokenId') } : {}
  const first = speak.asset({
    standard: text('standard'),
    token: text('token') || null,
    amount: text('amount') || null,
    ...tokenId,
  })
  return Number(text('more')) > 0 ? `${first} and ${text('more')} more` : first
}

/** What is wrong with an order that is signed for others to take up. */
export const orderFindings: { readonly [code: string]: FindingWords } = {
  'zero-price-order': {
    name: 'Given away for nothing',
    risk: 'A signed offer gives assets away, and nothing, or next to nothing, comes back to their owner.',
    text: (params, _severity, speak) => {
      const { text, has } = params
      const given = givenOf(params, speak)
      const signed = 'Your signature is enough: nothing more will ask you.'
      if (has('paidTo'))
        return (
          `Offers ${given}, and what is paid for it goes to ${speak.address(text('paidTo'))}, not to you. ${signed} ` +
          'Reject, unless you want the price to go there.'
        )
      const got = has('gotAmount')
        ? `for only ${speak.asset({ standard: text('gotStandard'), token: text('gotToken') || null, amount: text('gotAmount') })}`
        : 'for nothing'
      return `Offers ${given} ${got}. Whoever holds the signature can take it. ${signed} Reject: no sale looks like this.`
    },
  },
  'private-taker-order': {
    name: 'Offer for one buyer alone',
    risk: 'Only one address, which you never dealt with, may take the offer: no market makes its price.',
    text: (params, _severity, speak) => {
      const taker = speak.address(params.text('taker'))
      const found = `Offers ${givenOf(params, speak)} to ${taker} alone, whom you never dealt with.`
      return params.flag('forNothing')
        ? `${found} Nothing comes back to you, so this hands it over. Reject.`
        : `${found} Nobody else can offer you more. Reject, unless you agreed on this price with them.`
    },
  },
  'order-never-expires': {
    name: 'Offer without an end',
    risk: 'A signed offer can be taken years later, when what is offered may be worth far more.',
    text: (params, _severity, speak) => {
      const until = params.has('expires') ? `until ${speak.time(params.text('expires'))}` : 'for ever'
      return (
        `Offers ${givenOf(params, speak)} at a fixed price ${until}. If it comes to be worth more, somebody can still ` +
        'take it at this price. Reject, and offer it again with an end.'
      )
    },
  },
}
