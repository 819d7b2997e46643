import type { Locale } from './locale.ts'

const en = {
  title: 'Names kept off the chain',
  intro:
    'Some ENS names are not kept on the chain: the name’s own contract names hosts, called gateways, that know where it leads (ERC-3668).',
  learns:
    'The gateway that the name’s resolver names learns which name you look up, and your network address. It is asked only when you look up a name yourself, over https alone, and each time stands in the network log. What it says counts as claimed. Off, such names are not found.',
  switch: 'Ask gateways for names that I look up',
  save: 'Save',
  on: 'Saved. Gateways are asked for names that you look up.',
  off: 'Saved. No gateway is asked.',
  failed: 'This was not saved. Try again.',
}

/** What stands beside the switch for names that are kept off the chain. */
export type OffchainNamesLabels = typeof en

const LABELS: Record<Locale, OffchainNamesLabels> = { en }

export function offchainNamesLabels(locale: Locale): OffchainNamesLabels {
  return LABELS[locale]
}
