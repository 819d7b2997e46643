import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import type { HistoryKeeper } from '../../../bridge/contracts/clients.ts'
import { isRetention, MOST_RETAINED } from '../../../core/facts/retention.ts'
import type { HistoryLabels } from '../../../core/words/history-labels.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

interface Props {
  keeper: HistoryKeeper
  words: HistoryLabels
  labels: HomeLabels
  onSaved: () => void
}

/** For how long requests are kept, and how many. */
export function RetentionForm({ keeper, words, labels, onSaved }: Props) {
  const retention = useLoaded(keeper.retention)
  const answer = useSignal<'saved' | 'bad' | 'failed' | undefined>(undefined)
  const said = {
    saved: words.saved,
    bad: words.badRetention(MOST_RETAINED.days, MOST_RETAINED.count),
    failed: words.failed,
  }
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const chosen = { days: Number(typed.get('days')), count: Number(typed.get('count')) }
    if (!isRetention(chosen)) {
      answer.value = 'bad'
      return
    }
    try {
      await keeper.setRetention(chosen)
      answer.value = 'saved'
      onSaved()
    } catch {
      answer.value = 'failed'
    }
  }
  return (
    <section class="stack" aria-labelledby="retention-title">
      <h2 id="retention-title">{words.keepTitle}</h2>
      <p>{words.keepIntro}</p>
      <Loading from={retention} words={labels}>
        {(kept) => (
          <form class="card form" data-testid="retention-form" onSubmit={submit} noValidate>
            {(['days', 'count'] as const).map((name) => (
              <div class="field" key={name}>
                <label for={`retention-${name}`}>{words[name]}</label>
                <input
                  id={`retention-${name}`}
                  name={name}
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={String(kept[name])}
                  aria-describedby="retention-answer"
                />
              </div>
            ))}
            <div class="with-action">
              <p id="retention-answer" role="status" data-testid="retention-answer" data-answer={answer.value}>
                {answer.value ? said[answer.value] : ''}
              </p>
              <button type="submit" class="button primary">
                {words.save}
              </button>
            </div>
          </form>
        )}
      </Loading>
    </section>
  )
}
