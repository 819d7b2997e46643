import type { Locale } from './locale.ts'

const en = {
  title: 'Published source code',
  intro:
    'Many publishers of contracts put their source code where anyone can read it. With it, Plainsign can name the functions of a contract that it does not know, and it checks that what it was given belongs to the code on the chain.',
  learns:
    'Whoever you ask learns which contracts you deal with, on which chain and when, and your internet address. It is not told which site asked, nor your account. Off, nobody is asked.',
  switch: 'Ask for published source code',
  url: 'Whom to ask (URL)',
  urlHint: 'Sourcify, or a server of your own that answers as it does. {chainId} and {address} are filled in.',
  save: 'Save',
  on: 'Saved. It is asked where a contract’s functions are not known.',
  off: 'Saved. Nobody is asked.',
  badSource: 'This is not a URL (https or http) with {chainId} and {address} in it.',
  failed: 'This was not saved. Try again.',
}

/** What stands beside the switch for published source code. */
export type AbiSourceLabels = typeof en

const LABELS: Record<Locale, AbiSourceLabels> = { en }

export function abiSourceLabels(locale: Locale): AbiSourceLabels {
  return LABELS[locale]
}
