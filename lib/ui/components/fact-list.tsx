import type { Review } from '../../core/review/review.ts'
import { Foreign } from './foreign.tsx'

/** As many facts of one kind of knowledge as are laid out; a hostile request may make any number. */
const SHOWN_FACTS = 200

/** Facts with their values and, as their names, their paths. */
export function FactList({ facts }: { facts: Review['facts'] }) {
  return (
    <dl class="values">
      {facts.slice(0, SHOWN_FACTS).map(({ id, value }) => (
        <div key={id}>
          <dt>
            <code class="path">
              <Foreign text={id} max={256} />
            </code>
          </dt>
          <dd>
            <Foreign text={typeof value === 'string' ? value : JSON.stringify(value)} max={160} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
