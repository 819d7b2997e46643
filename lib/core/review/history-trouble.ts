/** Why requests can't be kept or read: no room on the disk, a newer Plainsign wrote them, or the store is broken. */
export const HISTORY_TROUBLES = ['full', 'newer', 'broken'] as const
export type HistoryTrouble = (typeof HISTORY_TROUBLES)[number]
