import type { StateNeed } from '../../core/simulate/state.ts'
import type { StateAnswer, StateView } from '../../ports/chain-reader.ts'

/** Runs that go on side by side touch much of the same: what one of them is waiting for, another does not ask again. */
export function shareReads(read: StateView['read']): StateView['read'] {
  const underWay = new Map<string, Promise<StateAnswer>>()
  return async (needs, signal) => {
    const others = new Set<Promise<StateAnswer>>()
    const mine = needs.filter((need) => {
      const waiting = underWay.get(keyOf(need))
      if (waiting !== undefined) others.add(waiting)
      return waiting === undefined
    })
    const answer = read(mine, signal)
    for (const need of mine) underWay.set(keyOf(need), answer)
    const answers = await Promise.all([...others, answer])
    for (const need of mine) underWay.delete(keyOf(need))
    const failed = answers.find(({ ok }) => !ok)
    // The last answer of several holds all that was read, whichever came first.
    return failed ?? (others.size === 0 ? answer : read([], signal))
  }
}

function keyOf(need: StateNeed): string {
  if (need.kind === 'block-hash') return need.number
  return need.kind === 'slot' ? `${need.address} ${need.slot}` : need.address
}
