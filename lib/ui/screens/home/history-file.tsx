import { useSignal } from '@preact/signals'
import type { TargetedSubmitEvent } from 'preact'
import type { HistoryKeeper } from '../../../bridge/contracts/clients.ts'
import type { HistoryLabels } from '../../../core/words/history-labels.ts'

interface Props {
  keeper: HistoryKeeper
  words: HistoryLabels
  onImported: () => void
}

/** The history as a file, and back again. */
export function HistoryFile({ keeper, words, onImported }: Props) {
  const answer = useSignal('')
  const save = async () => {
    try {
      const url = URL.createObjectURL(await keeper.exported())
      const link = Object.assign(document.createElement('a'), { href: url, download: 'plainsign-history.json' })
      link.click()
      // The browser has taken the file by the next turn.
      setTimeout(() => URL.revokeObjectURL(url))
    } catch {
      answer.value = words.failed
    }
  }
  const load = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const file = typed.get('file')
    if (!(file instanceof Blob)) return
    try {
      const report = await keeper.imported(file, typed.has('counts'))
      answer.value = report ? words.imported(report.added, report.known, report.refused) : words.badFile
      if (report) onImported()
    } catch {
      answer.value = words.failed
    }
  }
  return (
    <section class="stack" aria-labelledby="history-file-title">
      <h2 id="history-file-title">{words.fileTitle}</h2>
      <form class="card form" data-testid="past-file" onSubmit={load}>
        <button type="button" class="button" data-testid="past-export" onClick={save}>
          {words.export}
        </button>
        <div class="field">
          <label for="history-import">{words.import}</label>
          <input id="history-import" name="file" type="file" accept="application/json,.json" required />
          <p class="hint">{words.importHint}</p>
        </div>
        <div class="field check">
          <input id="history-counts" name="counts" type="checkbox" aria-describedby="history-counts-hint" />
          <label for="history-counts">{words.counts}</label>
          <p id="history-counts-hint" class="hint">
            {words.countsHint}
          </p>
        </div>
        <div class="with-action">
          <p role="status" data-testid="past-file-answer">
            {answer.value}
          </p>
          <button type="submit" class="button">
            {words.import}
          </button>
        </div>
      </form>
    </section>
  )
}
