import { openDatabase } from './database.ts'
import { isTally } from './is-tally.ts'
import type { SiteRow } from './stores.ts'
import { writeHistory } from './write-history.ts'

/** A site that the user dealt through: how often that gave a contract something, when, and what it used. */
export interface KeptSite {
  readonly origin: string
  readonly count: number
  readonly firstAtMs: number
  readonly lastAtMs: number
  readonly uses: readonly SiteRow[]
}

/** The sites that were used last, at most `limit`. */
export async function listSites(limit: number): Promise<readonly KeptSite[]> {
  const rows = await (await openDatabase()).getAll('siteUses')
  const whole = rows.filter((row) => isTally(row) && typeof row.origin === 'string')
  const byOrigin = Map.groupBy(whole, ({ origin }) => origin)
  const sites = [...byOrigin].map(([origin, all]) => ({
    origin,
    count: all.find(({ kind }) => kind === 'site')?.count ?? 0,
    firstAtMs: Math.min(...all.map(({ firstAtMs }) => firstAtMs)),
    lastAtMs: Math.max(...all.map(({ lastAtMs }) => lastAtMs)),
    uses: all.filter(({ kind }) => kind !== 'site'),
  }))
  return sites.toSorted((one, other) => other.lastAtMs - one.lastAtMs).slice(0, limit)
}

/** Forgets what a site used: it is then as new as one that was never visited. */
export async function forgetSite(origin: string): Promise<void> {
  await writeHistory(async (to) => {
    const uses = to.objectStore('siteUses')
    for (const key of await uses.index('origin').getAllKeys(origin)) await uses.delete(key)
  })
}
