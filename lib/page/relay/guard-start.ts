import type { GuardStatus } from '../../core/request/guard-status.ts'

/** The guard says how it started before any script of the page runs; what it says comes to the relay a little later. */
const PATIENCE_MS = 2_000

export interface GuardStart {
  /** The guard runs, and a wallet was on the page before it or not. */
  said(late: boolean): void
  /** Whether it said that a wallet was. */
  isLate(): boolean
  /**
   * What this frame answers to `guard.status`: only once the guard spoke, and so nothing that its word would change. Null
   * where it says nothing: then no guard came forward.
   */
  status(): Promise<GuardStatus | null>
}

/** What is known of how this frame's guard started. `runsFirst`: the browser lets us hear the page before any wallet. */
export function hearGuardStart(runsFirst: boolean): GuardStart {
  let late = false
  let resolve: () => void
  const spoke = new Promise<true>((done) => {
    resolve = () => done(true)
  })
  return {
    said(nowLate) {
      late ||= nowLate
      resolve()
    },
    isLate: () => late,
    async status() {
      const silence = new Promise<false>((done) => setTimeout(() => done(false), PATIENCE_MS))
      const heard = await Promise.race([spoke, silence])
      return heard ? { origin: location.origin, walletFirst: late && !runsFirst } : null
    },
  }
}
