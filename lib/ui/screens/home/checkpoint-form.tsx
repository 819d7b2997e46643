import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import {
  CHECKPOINT_LIMIT_MS,
  type LightClientSetting,
  type SyncCommitteeClient,
} from '../../../core/facts/light-client.ts'
import type { LightClientStatus } from '../../../core/facts/light-client-status.ts'
import { describeChain } from '../../../core/words/chain-words.ts'
import type { LightClientLabels } from '../../../core/words/light-client-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { When } from '../../components/when.tsx'
import { checkpointUntilMs } from '../../state/light-client-state.ts'
import { readCheckpoint } from '../../state/read-light-client.ts'

interface Props {
  client: SyncCommitteeClient & LightClientSetting
  status: LightClientStatus | undefined
  words: LightClientLabels
  locale: Locale
  onChange: (client: LightClientSetting) => Promise<void>
}

/** The checkpoint that a light client started from, how old it is, until when it holds, and the way to set another. */
export function CheckpointForm({ client, status, words, locale, onChange }: Props) {
  const answer = useSignal<'saved' | 'failed' | 'badCheckpoint' | undefined>(undefined)
  const id = `checkpoint-${client.chainId}`
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const checkpoint = readCheckpoint(String(new FormData(form).get('checkpoint')))
    if (checkpoint === null) {
      answer.value = 'badCheckpoint'
      return
    }
    try {
      await onChange({ ...client, checkpoint, checkpointSetAtMs: Date.now() })
      form.reset()
      answer.value = 'saved'
    } catch {
      answer.value = 'failed'
    }
  }
  const { checkpoint, checkpointSetAtMs } = client
  return (
    <form class="stack" onSubmit={submit} noValidate data-testid="checkpoint-form">
      <p class="small" data-testid="checkpoint">
        {words.checkpoint} <code title={checkpoint}>{`${checkpoint.slice(0, 10)}…${checkpoint.slice(-8)}`}</code>,{' '}
        {words.checkpointAge(Date.now() - checkpointSetAtMs)}, {words.checkpointUntil}{' '}
        <When atMs={checkpointUntilMs(client, status) ?? checkpointSetAtMs} locale={locale} />
      </p>
      <div class="field">
        <label for={id}>{words.newCheckpoint(describeChain(client.chainId))}</label>
        <input
          id={id}
          name="checkpoint"
          autoComplete="off"
          spellcheck={false}
          aria-describedby={`${id}-limit ${id}-answer`}
        />
        <p id={`${id}-limit`} class="hint">
          {words.limit(CHECKPOINT_LIMIT_MS)}
        </p>
      </div>
      <div class="with-action">
        <p id={`${id}-answer`} role="status" data-testid="checkpoint-answer" data-answer={answer.value}>
          {answer.value ? words[answer.value] : ''}
        </p>
        <button type="submit" class="button slim">
          {words.setCheckpoint}
        </button>
      </div>
    </form>
  )
}
