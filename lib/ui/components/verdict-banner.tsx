import type { Ref } from 'preact'
import type { Verdict } from '../../core/judge/verdict.ts'
import { VerdictIcon } from '../icons/verdict-icon.tsx'

interface Props {
  verdict: Verdict | 'checking'
  word: string
  line: string
  headingRef: Ref<HTMLHeadingElement>
}

/** The verdict by shape, word and, last, colour. */
export function VerdictBanner({ verdict, word, line, headingRef }: Props) {
  return (
    <div class="verdict" data-testid="verdict" data-verdict={verdict}>
      <VerdictIcon shape={verdict} />
      <div>
        <h1 ref={headingRef} tabIndex={-1}>
          {word}
        </h1>
        <p>{line}</p>
      </div>
    </div>
  )
}
