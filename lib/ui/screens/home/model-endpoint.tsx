import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import { type ModelChoice, type ModelOrder, modelOrderSchema } from '../../../core/facts/model-choice.ts'
import type { ModelLabels } from '../../../core/words/model-labels.ts'

interface Props {
  choice: ModelChoice
  words: ModelLabels
  onOrder: (order: ModelOrder) => void
}

/** The user’s own endpoint, off until it is chosen; says what it learns. */
export function ModelEndpoint({ choice, words, onOrder }: Props) {
  const problem = useSignal(false)
  const chosen = choice.engine === 'endpoint' ? choice : null
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const [url, model] = ['url', 'model'].map((name) => String(typed.get(name) ?? '').trim())
    const order = modelOrderSchema.safeParse({ kind: 'choose', choice: { engine: 'endpoint', url, model } })
    problem.value = !order.success
    if (order.success) onOrder(order.data)
  }
  return (
    <form class="card form" data-testid="model-endpoint" data-chosen={chosen !== null} onSubmit={submit} noValidate>
      <h3>{words.endpointTitle}</h3>
      <p class="small">{words.endpointLearns}</p>
      <div class="field">
        <label for="endpoint-url">{words.endpointUrl}</label>
        <input id="endpoint-url" name="url" autoComplete="off" defaultValue={chosen?.url ?? 'http://localhost/v1'} />
      </div>
      <div class="field">
        <label for="endpoint-model">{words.endpointModel}</label>
        <input id="endpoint-model" name="model" autoComplete="off" defaultValue={chosen?.model ?? ''} />
      </div>
      <div class="with-action">
        <p role="status">{problem.value ? words.badUrl : ''}</p>
        <button type="submit" class="button primary" data-testid="model-endpoint-use">
          {words.endpointUse}
        </button>
      </div>
    </form>
  )
}
