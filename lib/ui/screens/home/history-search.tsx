import type { TargetedSubmitEvent } from 'preact'
import type { HomeClient } from '../../../bridge/contracts/clients.ts'
import { VERDICTS } from '../../../core/judge/verdict.ts'
import { HISTORY_DECISIONS, type HistoryFilter } from '../../../core/review/history-filter.ts'
import { historyLabels } from '../../../core/words/history-labels.ts'
import type { Locale } from '../../../core/words/locale.ts'
import { HistoryTroubleLine } from './history-trouble-line.tsx'

interface Props {
  client: HomeClient
  locale: Locale
  onChange: (filter: HistoryFilter) => void
}

/** Narrows the list by text, site, verdict and decision; what is left empty lets all pass. */
export function HistorySearch({ client, locale, onChange }: Props) {
  const words = historyLabels(locale)
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const text = (name: string) => String(typed.get(name)).trim()
    const verdict = VERDICTS.find((each) => each === text('verdict'))
    const decision = HISTORY_DECISIONS.find((each) => each === text('decision'))
    onChange({
      ...(text('text') === '' ? {} : { text: text('text') }),
      ...(text('origin') === '' ? {} : { origin: text('origin') }),
      ...(verdict === undefined ? {} : { verdict }),
      ...(decision === undefined ? {} : { decision }),
    })
  }
  const choice = (name: 'verdict' | 'decision', options: readonly (readonly [string, string])[]) => (
    <div class="field">
      <label for={`history-${name}`}>{words[name]}</label>
      <select id={`history-${name}`} name={name}>
        <option value="">{words.any}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
  const field = (name: 'text' | 'origin', label: string) => (
    <div class="field">
      <label for={`history-${name}`}>{label}</label>
      <input id={`history-${name}`} name={name} type="search" autoComplete="off" spellcheck={false} />
    </div>
  )
  return (
    <search class="stack">
      <HistoryTroubleLine client={client} words={words} />
      <form class="card form filters" data-testid="past-search" onSubmit={submit}>
        {field('text', words.searchHint)}
        {field('origin', words.site)}
        {choice(
          'verdict',
          VERDICTS.map((verdict) => [verdict, words.verdicts[verdict]]),
        )}
        {choice(
          'decision',
          HISTORY_DECISIONS.map((decision) => [decision, words.decisions[decision]]),
        )}
        <button type="submit" class="button">
          {words.search}
        </button>
      </form>
    </search>
  )
}
