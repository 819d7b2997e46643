import type { TargetedSubmitEvent } from 'preact'
import type { FindName } from '../../../bridge/contracts/clients.ts'
import type { Pasted, PastedKind } from '../../../core/request/read-pasted.ts'
import type { CheckLabels } from '../../../core/words/check-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { AddressField } from '../../components/address-field.tsx'

interface Props {
  chainId: number
  labels: CheckLabels
  findName: FindName
  locale: Locale
  /** Why the last one could not be checked; empty where it could. */
  problem: string
  onCheck: (pasted: Pasted, chainId: number) => void
}

/** Where a request is pasted. What is typed stays while it is checked, so that it can be put right. */
export function CheckForm({ chainId, labels, findName, locale, problem, onCheck }: Props) {
  const kinds = Object.keys(labels.kinds) as PastedKind[]
  const finding = { findName, locale }
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const read = (name: string) => String(typed.get(name) ?? '')
    const as = kinds.find((kind) => kind === read('as')) ?? 'auto'
    const pasted = { text: read('text'), as, account: read('account'), to: read('to'), value: read('value') }
    onCheck(pasted, /^\d{1,15}$/.test(read('chainId').trim()) ? Number(read('chainId')) : 0)
  }
  return (
    <form class="card form" data-testid="check-form" onSubmit={submit} noValidate>
      <div class="field">
        <label for="text">{labels.text}</label>
        <textarea
          id="text"
          name="text"
          rows={6}
          spellcheck={false}
          autoComplete="off"
          aria-describedby="text-hint problem"
        />
        <p id="text-hint" class="hint">
          {labels.textHint}
        </p>
      </div>
      <div class="side-by-side">
        <div class="field">
          <label for="as">{labels.kind}</label>
          <select id="as" name="as">
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {labels.kinds[kind]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="chain-id">{labels.chainId}</label>
          <input id="chain-id" name="chainId" inputMode="numeric" autoComplete="off" defaultValue={String(chainId)} />
        </div>
      </div>
      <AddressField id="account" name="account" label={labels.account} hint={labels.accountHint} {...finding} />
      <AddressField id="to" name="to" label={labels.contract} hint={labels.contractHint} {...finding} />
      <div class="field">
        <label for="value">{labels.value}</label>
        <input id="value" name="value" inputMode="numeric" autoComplete="off" />
      </div>
      <div class="with-action">
        <p id="problem" role="status" class="problem" data-testid="check-problem">
          {problem}
        </p>
        <button type="submit" class="button primary" data-testid="check-it">
          {labels.check}
        </button>
      </div>
    </form>
  )
}
