import type { FindingParams } from './finding-params.ts'
import type { FindingWords } from './lexicon.ts'
import type { Speaker } from './speaker.ts'

function tokensOf({ text }: FindingParams, amount: string, speak: Speaker): string {
  return speak.asset({ standard: 'erc20', token: text('token'), amount: text(amount) })
}

/** Words for permissions that have a limit, but not one that fits. */
export const permissionFindings: { readonly [code: string]: FindingWords } = {
  'long-lived-permission': {
    name: 'Permission for later, over more than you have',
    risk: 'A signed permission holds for months or for ever, over more than you hold: what arrives later can be taken too.',
    text: (params, _severity, speak) => {
      const until = params.has('expires') ? `until ${speak.time(params.text('expires'))}` : 'without an end'
      return (
        `Your signature lets ${speak.address(params.text('spender'))} take up to ${tokensOf(params, 'amount', speak)}, ${until}. ` +
        `You hold ${tokensOf(params, 'held', speak)} now: what arrives later can be taken too, without asking you again. ` +
        'Reject, and ask the site for a permission over what you need now.'
      )
    },
  },
  'needless-allowance': {
    name: 'Permission for far more than is used',
    risk: 'The request uses a part of a permission, and leaves at least ten times as much open.',
    text: (params, _severity, speak) =>
      `This uses ${tokensOf(params, 'used', speak)}, but lets ${speak.address(params.text('spender'))} take ` +
      `${tokensOf(params, 'amount', speak)} more afterwards, at any time. If that contract is bad, or is broken into later, ` +
      'it can be taken without asking you again. Reject, and ask the site for a permission over what is used.',
  },
}
