import type { HistoryRecord } from '../../core/review/history-record.ts'
import { listCounterparties } from '../../core/review/list-counterparties.ts'
import { givesToContract, isAgreed, listUses } from '../../core/review/list-uses.ts'
import { isTally } from './is-tally.ts'
import type { HistoryWriting, SiteRow, Tally } from './stores.ts'

/** Counts what a request's account dealt with and what its site used, where its wallet agreed to it. */
export async function rememberUses(to: HistoryWriting, record: HistoryRecord): Promise<void> {
  const { account, chainId, origin, review, endedAtMs: atMs } = record
  if (account === null || review === null || !isAgreed(record)) return
  const counterparties = listCounterparties(review.meaning)
  const uses = chainId === null || origin === '' ? [] : listUses(review, account)
  const dealings = to.objectStore('dealings')
  for (const counterparty of counterparties) {
    const key = `${account}:${counterparty}`
    await dealings.put(countOne(await dealings.get(key), atMs), key)
  }

  if (chainId === null || uses.length === 0) return
  const sites = to.objectStore('siteUses')
  const site = givesToContract(review, account) ? [{ kind: 'site', value: '', chainId: 0 } as const] : []
  for (const use of [...site, ...uses.map((use) => ({ ...use, chainId }))]) {
    const row: SiteRow['kind'] = use.kind
    const key: [string, number, SiteRow['kind'], string] = [origin, use.chainId, row, use.value]
    await sites.put({ origin, ...use, ...countOne(await sites.get(key), atMs) }, key)
  }
}

/** A row that broke is begun anew. */
function countOne(before: Tally | undefined, atMs: number): Tally {
  const { count, firstAtMs, lastAtMs } = isTally(before) ? before : { count: 0, firstAtMs: atMs, lastAtMs: atMs }
  return { count: count + 1, firstAtMs: Math.min(firstAtMs, atMs), lastAtMs: Math.max(lastAtMs, atMs) }
}
