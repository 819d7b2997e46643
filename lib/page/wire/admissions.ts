import { passes } from '../../core/request/pass-list.ts'
import { textOf, type WireCall } from './wire-family.ts'

/** Which calls may go over the wire: plain reads always, any other once for each decision to forward exactly it. */
export interface Admissions {
  admit(id: string, method: string, text: string): void
  /** The request is over: what was admitted for it and not used is taken back. */
  close(id: string): void
  /** Whether all calls of one message may go on. If so, each uses up what admitted it. */
  take(calls: readonly WireCall[]): boolean
  /** The same by method alone, for one call of a wallet that may write the parameters in its own way. */
  takeLike(method: string): boolean
  /** Whether a call of this method was decided in the last minutes: one that is seen now may be it, or its echo. */
  decidedLately(method: unknown): boolean
}

/** So long may a wallet take to carry a call that it asked its user for in a window of its own. */
const LATELY_MS = 300_000

interface Admitted {
  readonly method: string
  readonly text: string
}

export function createAdmissions(): Admissions {
  const admitted = new Map<string, Admitted>()
  const decidedAtMs = new Map<unknown, number>()

  const find = (call: WireCall, used: readonly string[]): string | null | undefined => {
    const { method } = call
    if (passes(method)) return null
    const text = textOf(call)
    for (const [id, other] of admitted) {
      if (other.method === method && other.text === text && !used.includes(id)) return id
    }
    return undefined
  }

  return {
    admit(id, method, text) {
      admitted.set(id, { method, text: JSON.stringify(JSON.parse(text)) })
      decidedAtMs.set(method, Date.now())
    },
    close: (id) => void admitted.delete(id),
    take(calls) {
      const used: string[] = []
      for (const call of calls) {
        const id = find(call, used)
        if (id === undefined) return false
        if (id !== null) used.push(id)
      }
      for (const id of used) admitted.delete(id)
      return true
    },
    takeLike(method) {
      for (const [id, other] of admitted) if (other.method === method) return admitted.delete(id)
      return false
    },
    decidedLately: (method) => Date.now() - (decidedAtMs.get(method) ?? 0) < LATELY_MS,
  }
}
