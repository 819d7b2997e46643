import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import { useCallback } from 'preact/hooks'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import { isPhrase, MAX_PHRASE_CHARS } from '../../../core/facts/phrase.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

type Answer = 'phraseSaved' | 'phraseRemoved' | 'badPhrase' | 'failed'

/** The user's own phrase, and the form that changes it. An empty one is none. */
export function Phrase({ client, labels }: { client: HomeClient; labels: HomeLabels }) {
  const phrase = useLoaded(client.phrase)
  const answer = useSignal<Answer | undefined>(undefined)
  const submit = useCallback(
    async (event: TargetedSubmitEvent<HTMLFormElement>) => {
      event.preventDefault()
      const typed = String(new FormData(event.currentTarget).get('phrase')).trim()
      if (typed !== '' && !isPhrase(typed)) {
        answer.value = 'badPhrase'
        return
      }
      try {
        await client.setPhrase(typed === '' ? null : typed)
        answer.value = typed === '' ? 'phraseRemoved' : 'phraseSaved'
      } catch {
        answer.value = 'failed'
      }
    },
    [client, answer],
  )
  return (
    <>
      <p>{labels.phraseIntro}</p>
      <Loading from={phrase} words={labels}>
        {(chosen) => (
          <form class="card form" data-testid="phrase-form" onSubmit={submit} noValidate>
            <div class="field">
              <label for="phrase">{labels.phrase}</label>
              <input
                id="phrase"
                name="phrase"
                dir="auto"
                autoComplete="off"
                maxLength={MAX_PHRASE_CHARS}
                defaultValue={chosen ?? ''}
                aria-describedby="phrase-hint phrase-answer"
              />
              <p id="phrase-hint" class="hint">
                {labels.phraseHint}
              </p>
            </div>
            <div class="with-action">
              <p id="phrase-answer" role="status" data-testid="phrase-answer" data-answer={answer.value}>
                {answer.value ? labels[answer.value] : ''}
              </p>
              <button type="submit" class="button primary" data-testid="phrase-save">
                {labels.savePhrase}
              </button>
            </div>
          </form>
        )}
      </Loading>
    </>
  )
}
