import type { WalletLog } from '../../../world/wallet-log.ts'
import type { Hands } from './attack.ts'
import type { AttackServer } from './serve-attacks.ts'
import type { StageName } from './stage-name.ts'

/** A browser with the test wallet, and with Plainsign where it is guarded, kept open for all attacks. */
export interface Stage {
  readonly name: StageName
  readonly guarded: boolean
  readonly wallet: WalletLog
  readonly server: AttackServer
  readonly account: string
  /** Plainsign's own address, such as `chrome-extension://abc`; empty where there is none or the browser hides it. */
  readonly plainsign: string
  /** Goes to an address in the stage's one tab. Does not wait for all of it to load. */
  visit(url: string): Promise<void>
  readonly hands: Omit<Hands, 'hear'>
  /** Whether Plainsign told of a call that went past it unread, at this time or later. Firefox does not let us ask. */
  alarmedSince(atMs: number): Promise<boolean>
  /** Closes whatever the last attack opened, but for the one tab. */
  tidy(): Promise<void>
  close(): Promise<void>
}

/** Types what a user types who was typing when the review window came up; stops where that closed it. */
export async function typeKeys(press: (key: 'Enter' | ' ' | 'Tab') => Promise<void>): Promise<void> {
  for (let i = 0; i < 8; i++) {
    for (const key of ['Enter', ' ', 'Tab'] as const) {
      const open = await press(key).then(
        () => true,
        () => false,
      )
      if (!open) return
    }
  }
}
