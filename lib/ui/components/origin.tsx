import { Foreign } from './foreign.tsx'

/** An origin longer than this is cut in the middle. */
const SHOWN_CHARS = 72

/** An origin's end says whose it is: where it is too long, its middle goes, never its end. */
export function Origin({ origin }: { origin: string }) {
  if (origin.length <= SHOWN_CHARS) return <Foreign text={origin} />
  const scheme = /^[a-z-]+:\/\//.exec(origin)?.[0] ?? ''
  return (
    <span title={origin}>
      <Foreign text={`${scheme}…${origin.slice(-(SHOWN_CHARS - scheme.length))}`} />
    </span>
  )
}
