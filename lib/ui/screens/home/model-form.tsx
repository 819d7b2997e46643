import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import { type ModelOrder, modelOrderSchema } from '../../../core/facts/model-choice.ts'
import type { ModelLabels } from '../../../core/words/model-labels.ts'

interface Props {
  words: ModelLabels
  onOrder: (order: ModelOrder) => void
  onFile: (file: File) => Promise<void>
}

/** A model that is not known here: by its URL, or as a file of this device. */
export function ModelForm({ words, onOrder, onFile }: Props) {
  const answer = useSignal<'badUrl' | 'added' | 'failed' | undefined>(undefined)
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const file = typed.get('file')
    if (file instanceof File && file.size > 0) {
      answer.value = await onFile(file).then(
        () => 'added' as const,
        () => 'failed' as const,
      )
      return
    }
    const url = String(typed.get('url') ?? '').trim()
    const model = URL.parse(url)?.pathname.split('/').at(-1) ?? ''
    const order = modelOrderSchema.safeParse({ kind: 'download', model, url, redirects: typed.has('redirects') })
    if (order.success) onOrder(order.data)
    answer.value = order.success ? 'added' : 'badUrl'
  }
  return (
    <form class="card form" data-testid="model-form" onSubmit={submit} noValidate>
      <h3>{words.ownTitle}</h3>
      <div class="field">
        <label for="model-url">{words.ownUrl}</label>
        <input
          id="model-url"
          name="url"
          autoComplete="off"
          spellcheck={false}
          aria-describedby="model-url-hint model-answer"
        />
        <p id="model-url-hint" class="hint">
          {words.ownUrlHint}
        </p>
      </div>
      <div class="field check">
        <input id="model-redirects" name="redirects" type="checkbox" />
        <label for="model-redirects">{words.redirects}</label>
      </div>
      <div class="field">
        <label for="model-file">{words.ownFile}</label>
        <input id="model-file" name="file" type="file" accept=".gguf" />
      </div>
      <div class="with-action">
        <p id="model-answer" role="status" data-testid="model-answer" data-answer={answer.value}>
          {answer.value ? words[answer.value] : ''}
        </p>
        <button type="submit" class="button primary" data-testid="model-add">
          {words.download}
        </button>
      </div>
    </form>
  )
}
