import { useSignal } from '@preact/signals'
import type { ModelOffer, ModelOrder, ModelView } from '../../../core/facts/model-choice.ts'
import type { ModelLabels } from '../../../core/words/model-labels.ts'
import { Foreign } from '../../components/foreign.tsx'

interface Props {
  offer: ModelOffer
  view: ModelView
  words: ModelLabels
  onOrder: (order: ModelOrder) => void
}

/** One model: what it is, how much of it is here, and what may be done with it. */
export function ModelRow({ offer, view, words, onOrder }: Props) {
  const redirects = useSignal(false)
  const { id, name, engine } = offer
  const coming = offer.speed !== undefined || (view.status.state === 'downloading' && view.status.model === id)
  const chosen = view.choice.engine !== 'none' && view.choice.model === id
  const part = offer.receivedBytes > 0 && !offer.whole
  const button = (what: string, order: ModelOrder, testId: string) => (
    <button
      type="button"
      class="button slim"
      data-testid={testId}
      aria-label={words.ofModel(what, name)}
      onClick={() => onOrder(order)}
    >
      {what}
    </button>
  )
  const choice = { engine: engine === 'web-llm' ? ('web-llm' as const) : ('wllama' as const), model: id }
  return (
    <div class="card form" data-testid="model" data-model={id} data-whole={offer.whole} data-chosen={chosen}>
      <strong>
        <Foreign text={name} max={120} />
      </strong>
      <p class="small">
        {offer.memoryMb === null ? words.size(offer.totalBytes) : words.memory(offer.memoryMb)},{' '}
        {words.licence(offer.licence)}, {offer.host === null ? words.fromFile : words.from}{' '}
        {offer.host === null ? null : <Foreign text={offer.host} />}, {words.engines[engine]}
      </p>
      <p class="small quiet">{offer.pinned ? words.pinned : words.unpinned}</p>
      {offer.recorded ? (
        <p class="small" data-testid="recorded">
          {words.recorded} <code>{offer.recorded}</code>
        </p>
      ) : null}
      {part ? (
        <p role="status" data-testid="model-progress">
          {words.progress(offer.receivedBytes, offer.totalBytes, offer.speed)}
        </p>
      ) : null}
      {offer.failed ? (
        <p role="alert" data-testid="model-failed">
          <Foreign text={offer.failed} max={300} />
        </p>
      ) : null}
      {offer.unfit ? (
        <p class="small" data-testid="model-unfit">
          {offer.unfit}
        </p>
      ) : null}
      {offer.whole || offer.host === null || offer.unfit ? null : (
        <div class="field check">
          <input
            id={`redirects-${id}`}
            type="checkbox"
            checked={redirects.value}
            onChange={({ currentTarget }) => {
              redirects.value = currentTarget.checked
            }}
          />
          <label for={`redirects-${id}`}>{words.redirects}</label>
        </div>
      )}
      <div>
        {offer.whole || offer.host === null || offer.unfit
          ? null
          : coming
            ? button(words.pause, { kind: 'pause', model: id }, 'model-pause')
            : button(
                part ? words.goOn : words.download,
                { kind: 'download', model: id, redirects: redirects.value },
                'model-download',
              )}{' '}
        {!chosen && offer.unfit === undefined ? button(words.use, { kind: 'choose', choice }, 'model-use') : null}{' '}
        {offer.receivedBytes > 0 ? button(words.remove, { kind: 'delete', model: id }, 'model-delete') : null}
      </div>
    </div>
  )
}
