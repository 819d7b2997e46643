import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import { connectModel, type ModelClient } from '../../../bridge/model-client.ts'
import type { ModelOrder, ModelView } from '../../../core/facts/model-choice.ts'
import type { HomeLabels } from '../../../core/words/home-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { modelLabels } from '../../../core/words/model-labels.ts'
import { Foreign } from '../../components/foreign.tsx'
import { PendingRow } from '../../components/pending-row.tsx'
import { ModelEndpoint } from './model-endpoint.tsx'
import { ModelForm } from './model-form.tsx'
import { ModelRow } from './model-row.tsx'

interface Props {
  client: HomeClient
  labels: HomeLabels
  locale: Locale
  connect?: (show: (view: ModelView) => void) => ModelClient
}

/** Which language model explains: none at first; how the chosen one stands, and those that may be had. */
export function Models({ client, labels, locale, connect = connectModel }: Props) {
  const words = modelLabels(locale)
  const [view, setView] = useState<ModelView | null>(null)
  const line = useRef<ModelClient | null>(null)
  useEffect(() => {
    const opened = connect(setView)
    line.current = opened
    return opened.close
  }, [connect])
  const order = useCallback((what: ModelOrder) => line.current?.order(what), [])
  const takeFile = async (file: File) => {
    await client.takeModelFile(file)
    order({ kind: 'look' })
  }
  if (view === null) return <PendingRow text={labels.loading} />
  const { status, choice, lastUse } = view
  return (
    <section class="stack" aria-label={words.title} data-testid="models" data-state={status.state}>
      <p>{words.intro}</p>
      <div class="card form">
        <p role="status" data-testid="model-state">
          {status.model === null ? null : (
            <strong>
              <Foreign text={status.model} max={120} />{' '}
            </strong>
          )}
          {words.states[status.state]}
        </p>
        {status.reason && choice.engine !== 'none' ? (
          <p class="small">
            {words.why} <Foreign text={status.reason} max={300} />
          </p>
        ) : null}
        {lastUse ? (
          <p class="small" data-testid="model-last-use">
            {words.lastUse(lastUse.firstTokenMs, lastUse.tokensPerSecond)}
          </p>
        ) : null}
        {view.trial === undefined ? null : (
          <p class="small">
            {words.wrote}{' '}
            <span data-testid="model-trial">
              <Foreign text={view.trial} max={500} />
            </span>
          </p>
        )}
        {choice.engine === 'none' ? null : (
          <div>
            <button type="button" class="button slim" data-testid="model-try" onClick={() => order({ kind: 'try' })}>
              {words.tryIt}
            </button>{' '}
            <button type="button" class="button slim" data-testid="model-stop" onClick={() => order({ kind: 'stop' })}>
              {words.stop}
            </button>{' '}
            <button
              type="button"
              class="button slim"
              data-testid="model-none"
              onClick={() => order({ kind: 'choose', choice: { engine: 'none' } })}
            >
              {words.stopUsing}
            </button>
          </div>
        )}
      </div>
      <ul class="rows">
        {view.offers.map((offer) => (
          <li key={offer.id}>
            <ModelRow offer={offer} view={view} words={words} onOrder={order} />
          </li>
        ))}
      </ul>
      <ModelForm words={words} onOrder={order} onFile={takeFile} />
      <ModelEndpoint choice={choice} words={words} onOrder={order} />
    </section>
  )
}
