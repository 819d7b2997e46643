import type { CallFrame } from './execution.ts'

/** Beyond these a run is one that only means to keep us busy. */
export const MOST_FRAMES = 4096

/** A call and all calls inside it whose changes last: what failed, and all inside it, is left out. */
export function framesOf(root: CallFrame | null): readonly CallFrame[] {
  const frames = root === null || root.error !== undefined ? [] : [root]
  for (let seen = 0; seen < frames.length && frames.length < MOST_FRAMES; seen += 1) {
    frames.push(...(frames[seen]?.calls ?? []).filter(({ error }) => error === undefined))
  }
  return frames.slice(0, MOST_FRAMES)
}
