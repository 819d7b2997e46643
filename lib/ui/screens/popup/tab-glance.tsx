import type { TabStatus } from '../../../bridge/contracts/clients.ts'
import type { PopupLabels } from '../../../core/words/popup-labels.ts'
import { Foreign } from '../../components/foreign.tsx'
import { Origin } from '../../components/origin.tsx'
import { Section } from '../../components/section.tsx'
import { VerdictIcon } from '../../icons/verdict-icon.tsx'

/** This tab's site, whether its requests are held, and how many wait. */
export function TabGlance({ tab, labels, onReview }: { tab: TabStatus; labels: PopupLabels; onReview: () => void }) {
  const shape = shapeOf(tab)
  return (
    <Section title={labels.site} testId="tab">
      <div class="glance" data-guarded={tab.guarded} data-verdict={shape} data-testid="guarded">
        <VerdictIcon shape={shape} />
        <div>
          <strong>{tab.origin === null ? labels.noSite : <Origin origin={tab.origin} />}</strong>
          <p class="small">{tab.guarded ? labels.guarded : labels.unguarded[tab.why ?? 'elsewhere']}</p>
          {tab.alarm ? (
            <p class="small" role="alert" data-testid="alarm" data-stopped={tab.alarm.stopped}>
              <strong>{labels.alarms[alarmOf(tab.alarm)]}</strong> <Foreign text={tab.alarm.method} max={64} />
            </p>
          ) : null}
          {tab.walletFirst ? <p class="small">{labels.walletFirst}</p> : null}
          {tab.privateWindows ? null : <p class="small">{labels.privateWindows}</p>}
        </div>
      </div>
      <div class="with-action">
        <span data-testid="pending-count" data-count={tab.pending}>
          {labels.pending(tab.pending)}
        </span>
        {tab.pending > 0 ? (
          <button type="button" class="button slim primary" data-testid="open-review" onClick={onReview}>
            {labels.review}
          </button>
        ) : null}
      </div>
    </Section>
  )
}

function alarmOf({ differed, stopped }: NonNullable<TabStatus['alarm']>): keyof PopupLabels['alarms'] {
  if (differed) return 'differed'
  return stopped ? 'stopped' : 'unread'
}

function shapeOf({ guarded, alarm, walletFirst }: TabStatus): 'clear' | 'caution' | 'danger' {
  if (alarm !== null && !alarm.stopped) return 'danger'
  return guarded && !walletFirst && alarm === null ? 'clear' : 'caution'
}
