import type { FindingParams } from './finding-params.ts'
import { quoteForeign } from './foreign-text.ts'
import type { FindingWords } from './lexicon.ts'

/** Which list says so, up to which day, and whether others do. */
function sourceOf({ text }: FindingParams): string {
  const others = Number(text('others'))
  const more = others > 0 ? `, and ${others} other ${others === 1 ? 'list' : 'lists'}` : ''
  return `the list “${text('list')}” of ${text('date')}${more}`
}

/** What a list's word means for whoever deals with the address. */
const LABELS: { readonly [label: string]: string } = {
  sanctioned:
    'That address is under sanctions: where you live it may be against the law to deal with it, and others may refuse what came from there. Reject, unless you know that you may.',
  exploiter: 'Whoever holds that address broke into a contract and took what lay there. Reject.',
  phishing: 'That address takes what people are tricked into giving. Reject: what it takes can’t be had back.',
  exploited:
    'That contract was broken into, or can be: what it may take of yours, thieves may take through it. Reject, and take back what permissions it has.',
  deprecated: 'Its makers gave that contract up. Reject, unless you are taking out what lies there.',
  blocked: 'The list does not say why it is blocked. Continue only if you know whose address this is.',
  disputed:
    'Lists of chosen tokens have that same contract, so one of them errs. Continue only if it is the token that you mean.',
}

/** Words for sites and addresses that lists warn of. */
export const listedFindings: { readonly [code: string]: FindingWords } = {
  'listed-site': {
    name: 'Site on a list of thieves',
    risk: 'A list of sites that steal has the site that asks.',
    text: (params) => {
      const [host, entry] = [params.text('host'), params.text('entry')]
      const as = host === entry ? '' : ` (as ${quoteForeign(entry)})`
      return `${quoteForeign(host)} is on ${sourceOf(params)}${as}, which names sites that steal. What you sign there can cost you all that this account holds. Reject, and leave that site.`
    },
  },
  'listed-address': {
    name: 'Address on a list',
    risk: 'Somebody who takes part is on a list: of thieves, of sanctions, or of contracts that were broken into.',
    text: (params, _severity, speak) => {
      if (params.has('more'))
        return `This request names more addresses than are looked up here: ${params.text('more')} of them were not held against any list. Reject, unless you know them all.`
      const name = params.has('name') ? `, as ${quoteForeign(params.text('name'))}` : ''
      const address = speak.address(params.text('address'))
      const praise = params.has('knownAs')
        ? ` Another list (${params.text('knownFrom')}) calls it ${quoteForeign(params.text('knownAs'))}, which takes nothing from the warning.`
        : ''
      const meaning = LABELS[params.text('label')] ?? 'Whoever holds that address steals. Reject.'
      return `${address} is on ${sourceOf(params)}${name}. ${meaning}${praise}`
    },
  },
}
