import { passes } from '../../core/request/pass-list.ts'
import type { WireCall } from './wire-family.ts'

/** Which calls may go over the wire: plain reads always, any other once for each decision to forward exactly it. */
export interface Admissions {
  admit(id: string, method: string, text: string): void
  /** The request is over: what was admitted for it and not used is taken back. */
  close(id: string): void
  /** Whether all calls of one message may go on. If so, each uses up what admitted it. */
  take(calls: readonly WireCall[]): boolean
}

export function createAdmissions(): Admissions {
  const admitted = new Map<string, string>()
  const keyOf = (method: string, text: string) => `${method} ${text}`

  const find = ({ method, params }: WireCall, used: readonly string[]): string | null | undefined => {
    if (passes(method)) return null
    if (typeof method !== 'string') return undefined
    const key = keyOf(method, JSON.stringify(params) ?? '')
    for (const [id, other] of admitted) if (other === key && !used.includes(id)) return id
    return undefined
  }

  return {
    admit: (id, method, text) => void admitted.set(id, keyOf(method, JSON.stringify(JSON.parse(text)))),
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
  }
}
