/** What each source that was asked in vain said, in the order in which they said it; `won`: the answer that settled it. */
export interface Hedged<Source, Answer> {
  readonly won: Answer | null
  readonly lost: readonly { readonly source: Source; readonly answer: Answer }[]
}

/**
 * Asks the first source; the next one as well when an answer takes longer than its source's `waitMs`, or is not good
 * enough. The first that settles the question wins, and the others are told to stop.
 */
export function hedge<Source, Answer>(
  sources: readonly Source[],
  ask: (source: Source, signal: AbortSignal) => Promise<Answer>,
  rules: {
    readonly settles: (answer: Answer) => boolean
    readonly waitMs: (source: Source) => number
    /** The next source is asked while `slow` has not answered yet. */
    readonly onLate?: (slow: Source, next: Source) => void
  },
  signal: AbortSignal,
): Promise<Hedged<Source, Answer>> {
  const ended = new AbortController()
  const both = AbortSignal.any([signal, ended.signal])
  const lost: { source: Source; answer: Answer }[] = []
  const rest = sources.values()
  let [timer, waiting]: [ReturnType<typeof setTimeout> | undefined, number] = [undefined, 0]
  return new Promise((resolve) => {
    const end = (won: Answer | null): void => {
      clearTimeout(timer)
      ended.abort()
      resolve({ won, lost })
    }
    const askNext = (slow?: Source): void => {
      clearTimeout(timer)
      const { value: source, done } = signal.aborted ? { value: undefined, done: true as const } : rest.next()
      if (done) {
        if (waiting === 0) end(null)
        return
      }
      if (slow !== undefined) rules.onLate?.(slow, source)
      waiting += 1
      timer = setTimeout(() => askNext(source), rules.waitMs(source))
      void ask(source, both).then((answer) => {
        waiting -= 1
        if (ended.signal.aborted) return
        if (rules.settles(answer)) return end(answer)
        lost.push({ source, answer })
        askNext()
      })
    }
    askNext()
  })
}
