import type { TypedDataReader } from '../decoder.ts'
import { SNAPSHOT_TYPES } from './snapshot.data.ts'

/** What a signature does where the fields alone do not say so. */
const REASONS: Readonly<Record<string, string>> = {
  Alias: 'Lets another account vote and speak in this account’s name on Snapshot',
  Space: 'Changes the settings of a space on Snapshot',
  DeleteSpace: 'Deletes a space on Snapshot',
}

/** Votes, proposals and settings of Snapshot, which live off the chain (types of @snapshot-labs/snapshot.js 0.17.5). */
export const snapshotReader: TypedDataReader = {
  name: 'snapshot',
  types: SNAPSHOT_TYPES,
  read({ primaryType }) {
    const reason = REASONS[primaryType]
    return {
      ...(reason === undefined ? {} : { reason }),
      shows: {
        timestamp: { as: 'time' },
        start: { as: 'time' },
        end: { as: 'time' },
        alias: { as: 'plain', label: 'May act for this account' },
        space: { as: 'plain', label: 'Space' },
      },
    }
  },
}
