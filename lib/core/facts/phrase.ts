/** The longest phrase that is kept, in UTF-16 units: it must not push a request out of sight. */
export const MAX_PHRASE_CHARS = 64

/** The user's own phrase: one line of text with something to be seen in it. */
export function isPhrase(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= MAX_PHRASE_CHARS &&
    /^\P{Cc}*[\p{L}\p{N}\p{P}\p{S}]\P{Cc}*$/u.test(value)
  )
}
