import { useSignal } from '@preact/signals'
import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import { describeStage } from '../../core/words/asset-words.ts'
import type { Locale } from '../../core/words/locale.ts'
import type { ReviewLabels } from '../../core/words/review-labels.ts'
import { confirmationOf } from '../state/confirmation.ts'
import { useContinueGate } from '../state/use-continue-gate.ts'
import { HoldButton } from './hold-button.tsx'
import { PressButton } from './press-button.tsx'
import { Sentence } from './sentence.tsx'

interface Props {
  item: ReviewItem
  armed: boolean
  /** What a person stands to lose, said beside the button that does it. */
  loss: string
  labels: ReviewLabels
  locale: Locale
  decide: (choice: 'continue' | 'reject', onClick?: boolean) => void
}

/** Reject, always; Continue when the stages have ended or had their time, the window is armed, and as a danger held. */
export function DecisionBar({ item, armed, loss, labels, locale, decide }: Props) {
  const gate = useContinueGate(item)
  const onClick = useSignal(false)
  const hold = confirmationOf(item) === 'hold'
  const stages = item.pending.map((stage) => describeStage(stage, locale)).join(', ')
  const go = {
    enabled: gate.open && armed,
    'data-testid': 'continue',
    'aria-describedby': 'decision-note',
  }
  return (
    <footer class="decision" data-confirmation={hold ? 'hold' : 'press'}>
      <div class="decision-inner">
        <div id="decision-note" class="note" data-testid="decision-note">
          {hold ? (
            <p class="loss">
              <Sentence text={loss} />
            </p>
          ) : null}
          <p>{noteOf()}</p>
          <label class="own-window">
            <input
              type="checkbox"
              data-testid="own-window"
              checked={onClick.value}
              onChange={(event) => {
                onClick.value = event.currentTarget.checked
              }}
            />{' '}
            {labels.ownWindow}
          </label>
          {onClick.value ? <p>{labels.onClickNote}</p> : null}
        </div>
        <div class="buttons">
          <PressButton enabled primary={hold} data-testid="reject" onPress={() => decide('reject')}>
            {labels.reject}
          </PressButton>
          {hold ? (
            <HoldButton {...go} onHeld={() => decide('continue', onClick.value)}>
              {labels.holdToContinue}
            </HoldButton>
          ) : (
            <PressButton {...go} primary={gate.missing.length === 0} onPress={() => decide('continue', onClick.value)}>
              {gate.missing.length > 0 && gate.open ? labels.continueAnyway : labels.continue}
            </PressButton>
          )}
        </div>
      </div>
    </footer>
  )

  function noteOf(): string {
    if (stages !== '') return gate.open ? labels.withoutStages(stages) : labels.waitingFor(stages)
    return hold ? labels.holdHint : labels.states[item.state]
  }
}
