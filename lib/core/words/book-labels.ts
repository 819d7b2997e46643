import type { Locale } from './locale.ts'

const en = {
  intro:
    'Names that you give to addresses. Reviews show them before any other name. They stay on this device, and no site can read them.',
  empty: 'No name yet.',
  name: 'Name',
  nameHint: 'Up to 64 characters, one line.',
  address: 'Address',
  addressHint:
    '0x and 40 digits, or an ENS name to look up. Compare it with its owner by another way than the one it came by.',
  chainId: 'Chain id',
  chainHint: 'Leave it empty for every chain.',
  add: 'Add name',
  saved: 'Saved.',
  failed: 'This was not saved. Try again.',
  badName: 'A name is one line of up to 64 characters.',
  badAddress:
    'An address is 0x and 40 digits from 0 to 9 and a to f. A name must be looked up first, and its address used.',
  badChainId: 'The chain id is a whole number above 0, or nothing.',
  duplicate: 'This address has a name there already: change it in the list.',
  everyChain: 'every chain',
  nameOf: (address: string) => `Name of ${address}`,
  rename: 'Save',
  renameOf: (name: string) => `Save the new name of ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
}

/** What stands on the address book's parts and buttons. */
export type BookLabels = typeof en

const LABELS: Record<Locale, BookLabels> = { en }

export function bookLabels(locale: Locale): BookLabels {
  return LABELS[locale]
}
