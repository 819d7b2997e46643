import { isRecord } from '../../core/facts/is-record.ts'
import type { Retention } from '../../core/facts/retention.ts'
import type { Review } from '../../core/review/review.ts'
import { openDatabase } from './database.ts'
import { readHistoryTrouble } from './history-trouble.ts'
import { forgetSite, listSites } from './list-sites.ts'
import { exportHistory, importHistory } from './move-history.ts'
import { HISTORY_STORES } from './stores.ts'
import { forgetRecord, trimHistory } from './trim-history.ts'
import { writeHistory } from './write-history.ts'

const MAX_LISTED = 500

/** What is learnt from requests and outlives them. */
const LEARNT: readonly string[] = ['dealings', 'siteUses', 'differed']

export type KeptHistory = ReturnType<typeof createHistoryKeeper>

/** What the history's own page does with it besides listing; loaded where it is shown. */
export function createHistoryKeeper(setting: {
  read(): Promise<Retention>
  write(retention: Retention): Promise<void>
}) {
  return {
    async review(requestId: string): Promise<Review | null> {
      const kept: unknown = (await (await openDatabase()).get('reviews', requestId))?.review
      // One that broke on the disk is as good as forgotten.
      const isWhole = isRecord(kept) && Array.isArray(kept.summary) && Array.isArray(kept.findings)
      return isWhole ? (kept as Review) : null
    },
    trouble: readHistoryTrouble,
    retention: setting.read,
    /** Forgets at once what is beyond it. */
    async setRetention(retention: Retention) {
      await setting.write(retention)
      await writeHistory((to) => trimHistory(to, retention, Date.now()))
    },
    exported: exportHistory,
    imported: importHistory,
    erase: (requestId: string) => writeHistory((to) => forgetRecord(to, requestId)),
    eraseAll: (alsoLearnt: boolean) =>
      writeHistory(async (to) => {
        const names = HISTORY_STORES.filter((name) => alsoLearnt || !LEARNT.includes(name))
        for (const name of names) await to.objectStore(name).clear()
      }),
    sites: () => listSites(MAX_LISTED),
    forgetSite,
  }
}
