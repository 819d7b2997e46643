import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import { type LightClientSetting, SEQUENCER_CHAINS, SYNC_COMMITTEE_CHAINS } from '../../../core/facts/light-client.ts'
import { describeChain } from '../../../core/words/chain-words.ts'
import type { LightClientLabels } from '../../../core/words/light-client-labels.ts'
import { type LightClientProblem, readLightClient } from '../../state/read-light-client.ts'

interface Props {
  chosen: readonly LightClientSetting[]
  words: LightClientLabels
  onAdd: (client: LightClientSetting) => Promise<void>
}

/** Sets up the light client of one network; says what is wrong with one that can't be set up. */
export function LightClientForm({ chosen, words, onAdd }: Props) {
  const answer = useSignal<LightClientProblem | 'saved' | 'failed' | undefined>(undefined)
  const chainId = useSignal(SYNC_COMMITTEE_CHAINS[0] ?? 0)
  const bySequencer = SEQUENCER_CHAINS.includes(chainId.value)
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const text = (name: string) => String(typed.get(name) ?? '')
    const read = readLightClient(
      { chainId: chainId.value, prover: text('prover'), consensus: text('consensus'), checkpoint: text('checkpoint') },
      chosen,
      Date.now(),
    )
    if (typeof read === 'string') {
      answer.value = read
      return
    }
    try {
      await onAdd(read)
      form.reset()
      answer.value = 'saved'
    } catch {
      answer.value = 'failed'
    }
  }
  const field = (name: 'prover' | 'consensus' | 'checkpoint', label: string, hint: string) => (
    <div class="field">
      <label for={`light-${name}`}>{label}</label>
      <input
        id={`light-${name}`}
        name={name}
        autoComplete="off"
        spellcheck={false}
        required
        aria-describedby={`light-${name}-hint light-client-answer`}
      />
      <p id={`light-${name}-hint`} class="hint">
        {hint}
      </p>
    </div>
  )
  return (
    <form class="card form" data-testid="light-client-form" onSubmit={submit} noValidate>
      <div class="field">
        <label for="light-chain">{words.chain}</label>
        <select
          id="light-chain"
          name="chain"
          value={chainId.value}
          onChange={({ currentTarget }) => {
            chainId.value = Number(currentTarget.value)
          }}
        >
          {[...SYNC_COMMITTEE_CHAINS, ...SEQUENCER_CHAINS].map((id) => (
            <option key={id} value={id}>
              {describeChain(id)}
            </option>
          ))}
        </select>
      </div>
      {bySequencer ? null : field('prover', words.prover, words.proverHint)}
      {bySequencer
        ? field('consensus', words.sequencer, words.sequencerHint)
        : field('consensus', words.consensus, words.consensusHint)}
      {bySequencer ? null : field('checkpoint', words.checkpoint, words.checkpointHint)}
      <div class="with-action">
        <p id="light-client-answer" role="status" data-testid="light-client-answer" data-answer={answer.value}>
          {answer.value ? words[answer.value] : ''}
        </p>
        <button type="submit" class="button primary" data-testid="light-client-add">
          {words.add}
        </button>
      </div>
    </form>
  )
}
