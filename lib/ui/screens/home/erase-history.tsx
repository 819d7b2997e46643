import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import type { HistoryKeeper } from '../../../bridge/contracts/clients.ts'
import type { HistoryLabels } from '../../../core/words/history-labels.ts'

interface Props {
  keeper: HistoryKeeper
  words: HistoryLabels
  onErased: () => void
}

/** Erases all requests, after asking once more. */
export function EraseHistory({ keeper, words, onErased }: Props) {
  const asked = useSignal(false)
  const answer = useSignal('')
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!asked.value) {
      asked.value = true
      return
    }
    asked.value = false
    const alsoLearnt = new FormData(event.currentTarget).has('learnt')
    answer.value = await keeper.eraseAll(alsoLearnt).then(
      () => words.erased,
      () => words.failed,
    )
    onErased()
  }
  return (
    <section class="stack" aria-labelledby="erase-title">
      <h2 id="erase-title">{words.eraseTitle}</h2>
      <form class="card form" data-testid="past-erase" onSubmit={submit}>
        <div class="field check">
          <input id="erase-learnt" name="learnt" type="checkbox" />
          <label for="erase-learnt">{words.eraseLearnt}</label>
        </div>
        <div class="with-action">
          <p role="status" data-testid="past-erase-answer">
            {asked.value ? words.eraseSure : answer.value}
          </p>
          <span>
            {asked.value ? (
              <button type="button" class="button slim" onClick={() => (asked.value = false)}>
                {words.eraseNo}
              </button>
            ) : null}{' '}
            <button type="submit" class="button">
              {asked.value ? words.eraseYes : words.eraseAll}
            </button>
          </span>
        </div>
      </form>
    </section>
  )
}
