import type { LightClientSetting } from '../../../core/facts/light-client.ts'
import type { LightClientStatus } from '../../../core/facts/light-client-status.ts'
import { describeChain } from '../../../core/words/chain-words.ts'
import type { LightClientLabels } from '../../../core/words/light-client-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { Foreign } from '../../components/foreign.tsx'
import { When } from '../../components/when.tsx'
import { lightClientState } from '../../state/light-client-state.ts'
import { CheckpointForm } from './checkpoint-form.tsx'

interface Props {
  client: LightClientSetting
  status: LightClientStatus | undefined
  words: LightClientLabels
  locale: Locale
  onChange: (client: LightClientSetting) => Promise<void>
  onRemove: () => Promise<void>
}

/** One network's light client: how it stands, whom it asks, what it proved last, and its checkpoint. */
export function LightClientRow({ client, status, words, locale, onChange, onRemove }: Props) {
  const chain = describeChain(client.chainId)
  const state = lightClientState(client, status, Date.now())
  const hosts = 'prover' in client ? [client.prover, client.consensus] : [client.consensus]
  const turn = client.on ? words.switchOff : words.switchOn
  const { proved = null, failed = null } = status ?? {}
  return (
    <div class="card form" data-testid="light-client" data-chain={client.chainId} data-state={state}>
      <div class="with-action">
        <strong>{chain}</strong>
        <span>
          <button
            type="button"
            class="button slim"
            aria-label={words.switchOf(turn, chain)}
            onClick={() => onChange({ ...client, on: !client.on })}
          >
            {turn}
          </button>{' '}
          <button type="button" class="button slim" aria-label={words.removeOf(chain)} onClick={onRemove}>
            {words.remove}
          </button>
        </span>
      </div>
      <p role="status">{words.states[state]}</p>
      {state === 'failed' && failed ? (
        <p class="small">
          {words.why} <Foreign text={failed.detail} max={300} /> (<When atMs={failed.atMs} locale={locale} />)
        </p>
      ) : null}
      {proved ? (
        <p class="small" data-testid="last-proved">
          {words.proved(proved.number, proved.signedBy)} <When atMs={proved.timestampMs} locale={locale} />,{' '}
          {words.provedBy} <Foreign text={proved.host} max={80} />
        </p>
      ) : null}
      <ul class="small quiet">
        {hosts.map((url) => (
          <li key={url}>
            <Foreign text={url} />
          </li>
        ))}
      </ul>
      {'checkpoint' in client ? (
        <CheckpointForm client={client} status={status} words={words} locale={locale} onChange={onChange} />
      ) : null}
    </div>
  )
}
