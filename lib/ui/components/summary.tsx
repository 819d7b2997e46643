import { PendingRow } from './pending-row.tsx'
import { Sentence } from './sentence.tsx'

interface Props {
  title: string | null
  sentences: readonly string[]
  /** What is said while more sentences may come; their place is kept. */
  pending: string | undefined
}

/** What the request would do, in sentences. */
export function Summary({ title, sentences, pending }: Props) {
  return (
    <div class="summary" data-testid="summary">
      {title === null ? null : (
        <h2>
          <Sentence text={title} />
        </h2>
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Sentence text={sentence} />
        </p>
      ))}
      {pending === undefined ? null : <PendingRow text={pending} />}
    </div>
  )
}
