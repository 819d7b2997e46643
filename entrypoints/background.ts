import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { closeStorage } from '../lib/adapters/browser/close-storage.ts'
import { createEngineHost } from '../lib/adapters/browser/engine-host.ts'
import { createFramePlace, createOffscreenPlace } from '../lib/adapters/browser/engine-place.ts'
import { watchInstallation } from '../lib/adapters/browser/old-tabs.ts'
import { createReviewWindow } from '../lib/adapters/browser/review-window.ts'
import { createAlarmSign, watchTabs } from '../lib/adapters/browser/tab-signs.ts'
import { createHistory } from '../lib/adapters/store/history.ts'
import { noteHistoryTrouble } from '../lib/adapters/store/history-trouble.ts'
import { createLedger } from '../lib/adapters/store/ledger.ts'
import { countRefusal } from '../lib/adapters/store/refusals.ts'
import type { BackgroundToEngine } from '../lib/bridge/contracts/engine-messages.ts'
import { hearEngine } from '../lib/bridge/hear-engine.ts'
import { hearPage } from '../lib/bridge/hear-page.ts'
import { createOwnPageLines } from '../lib/bridge/own-page-lines.ts'
import { createPageDoors } from '../lib/bridge/page-doors.ts'
import { createReviewLines } from '../lib/bridge/review-lines.ts'
import { routePorts } from '../lib/bridge/router.ts'
import { tellEngine } from '../lib/bridge/tell-engine.ts'
import { acceptRisk, readAcceptedRisks, watchAcceptedRisks } from '../lib/settings/accepted-risks.ts'
import { watchEndpoints } from '../lib/settings/endpoints.ts'
import { readRetention } from '../lib/settings/retention.ts'
import { reviewSettings as settings } from '../lib/settings/review-settings.ts'
import { addStandingDecision, readStandingDecisions } from '../lib/settings/standing-decisions.ts'
import { createCustody } from '../lib/use-cases/hold-request.ts'
import { createAlarmRecorder } from '../lib/use-cases/record-alarm.ts'

export default defineBackground({
  persistent: true,
  main() {
    void closeStorage()
    const pages = createPageDoors()
    const lines = createReviewLines()
    const place = import.meta.env.FIREFOX ? createFramePlace('/engine.html') : createOffscreenPlace('/engine.html')
    const engine = createEngineHost<BackgroundToEngine>(place, () => {
      ownPages.hostLost()
      void custody.hostLost()
    })
    const reviewWindow = createReviewWindow((closedAtMs) => void custody.windowClosed(closedAtMs))
    const sign = createAlarmSign()
    const history = createHistory(readRetention, noteHistoryTrouble)
    const clock = { now: Date.now, after: (delayMs: number, task: () => void) => void setTimeout(task, delayMs) }
    const newId = () => crypto.randomUUID()
    const reviewer = tellEngine(engine)
    const ownPages = createOwnPageLines({ reviewer, settings, clock, newId })
    const recordAlarm = createAlarmRecorder({ history, sign, clock, newId })

    const custody = createCustody({
      ledger: createLedger(),
      history,
      standing: { list: readStandingDecisions, add: addStandingDecision },
      sign,
      risks: { list: readAcceptedRisks, add: acceptRisk },
      settings,
      pages,
      reviewer,
      screen: { ...reviewWindow, show: lines.show },
      clock,
      newId,
    })

    routePorts(browser.runtime, {
      page: (channel, from) => hearPage(channel, from, pages, custody, (alarm) => void recordAlarm(alarm)),
      review: (channel) => lines.hear(channel, custody),
      check: ownPages.check,
      name: ownPages.name,
      model: ownPages.model,
      engine: (channel) => hearEngine(channel, engine, ownPages.listen(custody)),
      refused: (name) => void countRefusal(name),
    })
    watchInstallation()
    void watchTabs()
    watchEndpoints(() => void custody.endpointsChanged())
    watchAcceptedRisks(() => void custody.risksChanged())
    void custody.restore()
  },
})
