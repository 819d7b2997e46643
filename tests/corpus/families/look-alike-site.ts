import { parseUnits } from 'viem'
import { callOf, say, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const lookAlikeSite: Family = {
  name: 'site that looks like a known one',
  source: 'Addresses in look-alike letters, and copies of Uniswap above the real one as search advertisements.',
  pages: ['https://dig.watch/?p=212802', 'https://bitlet.ai/en/blog/7929-defi-safety-playbook-defending-users'],
  cases: ({ user, contracts: { dusd, router } }) =>
    Object.entries({
      'Cyrillic letters': 'https://xn--unswap-qvf.org',
      'a letter more': 'https://app.uniswaap.org',
      'name put before another domain': 'https://app.uniswap.org.claim.example',
    }).flatMap(([name, origin]) =>
      [send(user, callOf(dusd, 'approve', [router.address, parseUnits('50', 6)])), say(user, 'Welcome.')].map(
        (ask, place) => ({
          name: `${name}, ${place === 0 ? 'approval' : 'message'}`,
          risks: RISKS.lookAlikeSite,
          takesMoney: false,
          attack: { ...ask, origin },
          twin: { ...ask, origin: 'https://app.uniswap.org' },
        }),
      ),
    ),
}
