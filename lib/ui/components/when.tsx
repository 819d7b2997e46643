import type { Locale } from '../../core/words/locale.ts'
/** A moment in the reader's own calendar and clock. */
export function When({ atMs, locale }: { atMs: number; locale: Locale }) {
  const date = new Date(atMs)
  return (
    <time dateTime={date.toISOString()}>
      {new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(date)}
    </time>
  )
}
