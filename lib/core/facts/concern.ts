/**
 * All that a model may say for rules to read: a closed list. Each can only raise a verdict. The first four are about the
 * words that a page showed beside what the request does; the others about text that a contract, a token or a page wrote.
 */
export const CONCERNS = [
  'promises-what-does-not-come',
  'hides-what-is-given',
  'calls-it-a-login',
  'names-another-action',
  'orders-the-reader',
  'poses-as-another',
  'hurries-or-threatens',
  'promises-money',
] as const
export type Concern = (typeof CONCERNS)[number]

/** The words at the click against what the request does. */
export const PAGE_CONCERNS: readonly Concern[] = CONCERNS.slice(0, 4)
/** What a text itself tries. */
export const TEXT_CONCERNS: readonly Concern[] = CONCERNS.slice(4)
