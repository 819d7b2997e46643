import { type Address, isAddress } from '../../core/facts/hex.ts'
import { MEMORY_UNREAD } from '../../core/facts/need.ts'
import { DIGITS_SEEN } from '../../core/judge/looks-alike.ts'
import type { SiteMemory } from '../../core/judge/site-memory.ts'
import type { Memory, PastParties, PastSites } from '../../ports/memory.ts'
import { openDatabase } from './database.ts'
import type { DifferedRow } from './stores.ts'

/** More than chance gives: one address in 65,536 begins like another. */
const MAX_ALIKE = 256

/** What this user did before. Where it can't be read it rejects with `MEMORY_UNREAD`: nobody is then known, or a stranger. */
export function createMemory(): Memory & PastParties & PastSites {
  return {
    dealings: (account, counterparty) =>
      orUnread(async () => (await (await openDatabase()).get('dealings', `${account}:${counterparty}`))?.count ?? 0),
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
          uses: site?.count ?? 0,
          ...(site === undefined ? {} : { lastAtMs: site.lastAtMs }),
          called: contract?.count ?? 0,
          granted: (spender?.count ?? 0) + (delegate?.count ?? 0),
          differed: { bySite: lastOf(bySite), byContract: lastOf(byContract) },
        }
      }),
  }
}

function lastOf(rows: readonly DifferedRow[]): number | null {
  return rows.length === 0 ? null : Math.max(...rows.map(({ atMs }) => atMs))
}

async function orUnread<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (cause) {
    throw new Error(MEMORY_UNREAD, { cause })
  }
}
