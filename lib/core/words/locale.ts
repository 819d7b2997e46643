/** The languages that words exist in. Another is one more `*.<locale>.ts` beside each `*.en.ts`. */
export const LOCALES = ['en'] as const
export type Locale = (typeof LOCALES)[number]
