import type { LedgerRecord } from '../../core/review/ledger-record.ts'
import { openDatabase } from './database.ts'

/**
 * Requests that the wallet has and has not answered, or that are on their way to the network, kept where neither a restart
 * nor an update loses them.
 */
export interface Forwarded {
  list(): Promise<readonly LedgerRecord[]>
  put(record: LedgerRecord): Promise<void>
  remove(requestId: string): Promise<void>
}

export function createForwarded(): Forwarded {
  return {
    list: async () => (await openDatabase()).getAll('forwarded'),
    put: async (record) => void (await (await openDatabase()).put('forwarded', record, record.held.requestId)),
    remove: async (requestId) => (await openDatabase()).delete('forwarded', requestId),
  }
}
