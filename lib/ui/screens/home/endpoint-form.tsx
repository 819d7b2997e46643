import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import type { Endpoint } from '../../../core/facts/endpoint.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import { type EndpointProblem, readEndpoint } from '../../state/read-endpoint.ts'

interface Props {
  chosen: readonly Endpoint[]
  labels: HomeLabels
  onAdd: (endpoint: Endpoint) => Promise<void>
}

/** Adds one endpoint; says what is wrong with one that can't be added. */
export function EndpointForm({ chosen, labels, onAdd }: Props) {
  const answer = useSignal<EndpointProblem | 'saved' | 'failed' | undefined>(undefined)
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const endpoint = readEndpoint(
      { chainId: String(typed.get('chainId')), url: String(typed.get('url')), ownNode: typed.has('ownNode') },
      chosen,
    )
    if (typeof endpoint === 'string') {
      answer.value = endpoint
      return
    }
    try {
      await onAdd(endpoint)
      form.reset()
      answer.value = 'saved'
    } catch {
      answer.value = 'failed'
    }
  }
  return (
    <form class="card form" data-testid="endpoint-form" onSubmit={submit} noValidate>
      <div class="field">
        <label for="chain-id">{labels.chainId}</label>
        <input
          id="chain-id"
          name="chainId"
          inputMode="numeric"
          autoComplete="off"
          required
          aria-describedby="endpoint-answer"
        />
      </div>
      <div class="field">
        <label for="url">{labels.url}</label>
        <input
          id="url"
          name="url"
          type="url"
          autoComplete="off"
          spellcheck={false}
          required
          aria-describedby="url-hint endpoint-answer"
        />
        <p id="url-hint" class="hint">
          {labels.urlHint}
        </p>
      </div>
      <div class="field check">
        <input id="own-node" name="ownNode" type="checkbox" aria-describedby="own-hint" />
        <label for="own-node">{labels.ownNode}</label>
        <p id="own-hint" class="hint">
          {labels.ownNodeHint}
        </p>
      </div>
      <div class="with-action">
        <p id="endpoint-answer" role="status" data-testid="endpoint-answer" data-answer={answer.value}>
          {answer.value ? labels[answer.value] : ''}
        </p>
        <button type="submit" class="button primary" data-testid="endpoint-add">
          {labels.add}
        </button>
      </div>
    </form>
  )
}
