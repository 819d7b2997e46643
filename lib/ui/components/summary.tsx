import { PendingRow } from './pending-row.tsx'

interface Props {
  title: string | null
  sentences: readonly string[]
  /** What is said while more sentences may come; their place is kept. */
  pending: string | undefined
}

/** What the request would do, in sentences. One that only says the title again is left out. */
export function Summary({ title, sentences, pending }: Props) {
  return (
    <div class="summary" data-testid="summary" data-running={pending !== undefined}>
      {title === null ? null : <h2>{title}</h2>}
      {sentences
        .filter((sentence) => sentence !== `${title}.`)
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      {pending === undefined ? null : <PendingRow text={pending} />}
    </div>
  )
}
