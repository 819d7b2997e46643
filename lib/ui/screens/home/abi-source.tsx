import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import { DEFAULT_ABI_SOURCE, isAbiSource } from '../../../core/facts/abi-source.ts'
import { abiSourceLabels } from '../../../core/words/abi-source-labels.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

/** Whether, and whom, to ask for published source code: nobody, until it is switched on. */
export function AbiSource({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const words = abiSourceLabels(locale)
  const source = useLoaded(client.abiSource)
  const answer = useSignal<'on' | 'off' | 'badSource' | 'failed' | undefined>(undefined)
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const chosen = typed.has('asked') ? String(typed.get('source')).trim() : null
    if (chosen !== null && !isAbiSource(chosen)) {
      answer.value = 'badSource'
      return
    }
    try {
      await client.setAbiSource(chosen)
      answer.value = chosen === null ? 'off' : 'on'
    } catch {
      answer.value = 'failed'
    }
  }
  return (
    <section class="stack" aria-labelledby="abi-source-title">
      <h2 id="abi-source-title">{words.title}</h2>
      <p>{words.intro}</p>
      <Loading from={source} words={labels}>
        {(chosen) => (
          <form class="card form" data-testid="abi-source-form" onSubmit={submit} noValidate>
            <div class="field check">
              <input
                id="abi-asked"
                name="asked"
                type="checkbox"
                defaultChecked={chosen !== null}
                aria-describedby="abi-learns"
              />
              <label for="abi-asked">{words.switch}</label>
              <p id="abi-learns" class="hint">
                {words.learns}
              </p>
            </div>
            <div class="field">
              <label for="abi-source">{words.url}</label>
              <input
                id="abi-source"
                name="source"
                autoComplete="off"
                spellcheck={false}
                defaultValue={chosen ?? DEFAULT_ABI_SOURCE}
                aria-describedby="abi-source-hint abi-source-answer"
              />
              <p id="abi-source-hint" class="hint">
                {words.urlHint}
              </p>
            </div>
            <div class="with-action">
              <p id="abi-source-answer" role="status" data-testid="abi-source-answer" data-answer={answer.value}>
                {answer.value ? words[answer.value] : ''}
              </p>
              <button type="submit" class="button primary" data-testid="abi-source-save">
                {words.save}
              </button>
            </div>
          </form>
        )}
      </Loading>
    </section>
  )
}
