import type { SiteUse } from '../review/list-uses.ts'
import type { Locale } from './locale.ts'

const USES: Record<SiteUse['kind'] | 'site', string> = {
  site: 'Site',
  contract: 'Called or paid',
  spender: 'Allowed to take',
  delegate: 'Given power',
  method: 'Function called',
}

const en = {
  acceptedTitle: 'Risks that you accepted',
  acceptedIntro:
    'A caution for these addresses is shown as a note only, on this site and network, until the day that stands here. A danger, and whatever is found beside it, is never silenced.',
  noAccepted: 'You accepted none.',
  until: 'until',
  over: 'over since',
  revoke: 'Warn me again',
  revokeOf: (name: string, origin: string) => `Warn me again on ${origin}: ${name}`,

  sitesTitle: 'What sites used',
  sitesIntro: 'What your wallet agreed to, site by site. A site that suddenly asks for something else is told by this.',
  noSites: 'Nothing yet.',
  times: (count: number) => (count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`),
  gave: (times: string) => `gave a contract something ${times}`,
  last: 'last',
  uses: USES,
  whatUsed: (count: number) => `What it used (${count})`,
  forget: 'Forget',
  forgetOf: (origin: string) => `Forget what ${origin} used`,
}

/** What stands on what is remembered of sites and risks. */
export type MemoryLabels = typeof en

const LABELS: Record<Locale, MemoryLabels> = { en }

export function memoryLabels(locale: Locale): MemoryLabels {
  return LABELS[locale]
}
