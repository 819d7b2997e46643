import { toHex } from 'viem'
import type { WalletLogEntry } from '../../../world/test-wallet/wallet-config.ts'

/** How every mark begins. */
export const MARK = 'mark'

/** Whether a text has a mark in it, as text or hex; what is honest has none. */
export function isMarked(text: string): boolean {
  return text.includes(MARK) || text.includes(toHex(MARK).slice(2))
}

/**
 * Whether a request that reached the wallet is an attack's: it has the mark in its parameters, as text or hex, or comes
 * from one of the attack's hosts without being the honest one that the user continued.
 */
export function bearsMark({ origin, text }: WalletLogEntry, mark: string, hosts: readonly string[]): boolean {
  const low = text.toLowerCase()
  if (low.includes(mark) || low.includes(toHex(mark).slice(2))) return true
  return hosts.some((host) => origin === `http://${host}`) && !low.includes(toHex('honest').slice(2))
}
