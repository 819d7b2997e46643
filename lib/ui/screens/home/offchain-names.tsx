import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { offchainNamesLabels } from '../../../core/words/offchain-names-labels.ts'
import { Loading } from '../../components/loading.tsx'
import { useLoaded } from '../../state/use-loaded.ts'

/** Whether hosts that a name’s resolver names may be asked: none, until it is switched on. */
export function OffchainNames({ client, labels, locale }: { client: HomeClient; labels: HomeLabels; locale: Locale }) {
  const words = offchainNamesLabels(locale)
  const asked = useLoaded(client.offchainNames)
  const answer = useSignal<'on' | 'off' | 'failed' | undefined>(undefined)
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).has('asked')
    try {
      await client.setOffchainNames(chosen)
      answer.value = chosen ? 'on' : 'off'
    } catch {
      answer.value = 'failed'
    }
  }
  return (
    <section class="stack" aria-labelledby="offchain-names-title">
      <h2 id="offchain-names-title">{words.title}</h2>
      <p>{words.intro}</p>
      <Loading from={asked} words={labels}>
        {(on) => (
          <form class="card form" data-testid="offchain-names-form" onSubmit={submit} noValidate>
            <div class="field check">
              <input
                id="gateways-asked"
                name="asked"
                type="checkbox"
                defaultChecked={on}
                aria-describedby="gateways-learn"
              />
              <label for="gateways-asked">{words.switch}</label>
              <p id="gateways-learn" class="hint">
                {words.learns}
              </p>
            </div>
            <div class="with-action">
              <p role="status" data-testid="offchain-names-answer" data-answer={answer.value}>
                {answer.value ? words[answer.value] : ''}
              </p>
              <button type="submit" class="button primary" data-testid="offchain-names-save">
                {words.save}
              </button>
            </div>
          </form>
        )}
      </Loading>
    </section>
  )
}
