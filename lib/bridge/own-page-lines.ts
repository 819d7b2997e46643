import { createCheckLines } from './check-lines.ts'
import type { ModelListener, NameListener } from './hear-engine.ts'
import { createModelLines } from './model-lines.ts'
import { createNameLines } from './name-lines.ts'

type Ports = Parameters<typeof createCheckLines>[0] &
  Pick<Parameters<typeof createNameLines>[0], 'settings'> & {
    readonly reviewer: Parameters<typeof createNameLines>[0]['finder'] & Parameters<typeof createModelLines>[0]
  }

/** The lines of our own pages that ask the engine for something: a pasted request, a name, the models. */
export function createOwnPageLines({ reviewer, settings, clock, newId }: Ports) {
  const check = createCheckLines({ reviewer, settings, clock, newId })
  const name = createNameLines({ finder: reviewer, settings, newId })
  const model = createModelLines(reviewer)
  return {
    check: check.hear,
    name: name.hear,
    model: model.hear,
    /** What is theirs of the engine’s news goes to them, all else to `rest`. */
    listen(rest: Parameters<typeof check.listen>[0]): NameListener & ModelListener {
      return { ...name.listen(check.listen(rest)), models: model.models }
    },
    /** The engine was lost with its work. */
    hostLost() {
      check.hostLost()
      name.hostLost()
      model.hostLost()
    },
  }
}
