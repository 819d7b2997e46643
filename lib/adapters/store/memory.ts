import { type Address, isAddress } from '../../core/facts/hex.ts'
import { DIGITS_SEEN } from '../../core/judge/looks-alike.ts'
import type { SiteMemory } from '../../core/judge/site-memory.ts'
import type { Memory, PastParties, PastSites } from '../../ports/memory.ts'
import { openDatabase } from './database.ts'
import { isTally } from './is-tally.ts'
import { orUnread } from './or-unread.ts'
import type { DifferedRow, Tally } from './stores.ts'

/** More than chance gives: one address in 65,536 begins like another. */
const MAX_ALIKE = 256

/** What this user did before. Where it can't be read it rejects with `MEMORY_UNREAD`: nobody is then known, or a stranger. */
export function createMemory(): Memory & PastParties & PastSites {
  return {
    dealings: (account, counterparty) =>
      orUnread(async () => countOf(await (await openDatabase()).get('dealings', `${account}:${counterparty}`))),
    beginningLike: (account, address) =>
      orUnread(async () => {
        const start = `${account}:${address.slice(0, 2 + DIGITS_SEEN)}`
        const found: Address[] = []
        const store = (await openDatabase()).transaction('dealings').store
        for (const key of await store.getAllKeys(IDBKeyRange.bound(start, `${start}g`), MAX_ALIKE)) {
          const party = key.slice(account.length + 1)
          if (isAddress(party)) found.push(party)
        }
        return found
      }),
    site: (origin, chainId, address) =>
      orUnread(async (): Promise<SiteMemory> => {
        const reading = (await openDatabase()).transaction(['siteUses', 'differed'])
        const uses = reading.objectStore('siteUses')
        const differed = reading.objectStore('differed')
        const [site, contract, spender, delegate, bySite, byContract] = await Promise.all([
          uses.get([origin, 0, 'site', '']),
          uses.get([origin, chainId, 'contract', address]),
          uses.get([origin, chainId, 'spender', address]),
          uses.get([origin, chainId, 'delegate', address]),
          differed.index('origin').getAll(origin),
          differed.index('contract').getAll(`${chainId}:${address}`),
        ])
        return {
          uses: countOf(site),
          ...(site === undefined ? {} : { lastAtMs: site.lastAtMs }),
          called: countOf(contract),
          granted: countOf(spender) + countOf(delegate),
          differed: { bySite: lastOf(bySite), byContract: lastOf(byContract) },
        }
      }),
  }
}

/** A row that is there and broke says nothing, not that there was nothing. */
function countOf(row: Tally | undefined): number {
  if (row === undefined) return 0
  if (!isTally(row)) throw new Error('The row is broken.')
  return row.count
}

function lastOf(rows: readonly DifferedRow[]): number | null {
  return rows.length === 0 ? null : Math.max(...rows.map(({ atMs }) => atMs))
}
