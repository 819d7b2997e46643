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
}

interface Admitted {
  readonly method: string
  readonly text: string
}

export function createAdmissions(): Admissions {
  const admitted = new Map<string, Admitted>()

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
    admit: (id, method, text) => void admitted.set(id, { method, text: JSON.stringify(JSON.parse(text)) }),
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
  }
}
