import { canonicalHex, isAddress } from '../core/facts/hex.ts'
import type { HeldRequest, PageSource } from '../core/request/held-request.ts'
import type { LedgerEntry, WalletAnswer } from '../core/request/lifecycle.ts'
import { parseChainId } from '../core/request/parse-chain-id.ts'
import type { WireAlarm } from '../core/request/wire-alarm.ts'
import type { Channel } from './channel.ts'
import type { BackgroundToPage, PageToBackground } from './contracts/page-messages.ts'
import type { PageDoors } from './page-doors.ts'
import type { Hearer } from './router.ts'
import type { PageSender } from './sender.ts'

type Context = Pick<LedgerEntry, 'chainId' | 'account'>

/** What custody hears from pages. */
export interface PageListener {
  hold(
    arrival: Pick<HeldRequest, 'origin' | 'topOrigin' | 'source' | 'provider' | 'method' | 'text'> & Context,
  ): Promise<void>
  context(source: PageSource, context: Context): Promise<void>
  clicked(source: PageSource): Promise<void>
  answered(source: PageSource, answer: WalletAnswer): Promise<void>
  pageLost(document: string): Promise<void>
}

/** Hears of what went past the guard. */
export type AlarmListener = (alarm: WireAlarm) => void

/** A frame's channel: who speaks is the browser's word, what is said is the page's. */
export function hearPage(
  channel: Channel<BackgroundToPage>,
  from: PageSender,
  doors: PageDoors,
  listener: PageListener,
  onAlarm: AlarmListener,
): Hearer<PageToBackground> {
  const { origin, topOrigin, tabId, frameId, document } = from
  doors.add(document, channel)
  return {
    onMessage(message) {
      const top = topOrigin === undefined ? {} : { topOrigin }
      if (message.type === 'wire.alarm') {
        const { family, method, text, stopped } = message
        return onAlarm({ origin, ...top, tabId, family, method, text, stopped })
      }
      const source: PageSource = { tabId, frameId, document, id: message.id }
      if (message.type === 'request.clicked') return void listener.clicked(source)
      if (message.type === 'request.answered') {
        return void listener.answered(source, { ok: message.ok, value: message.value })
      }
      const context = { chainId: parseChainId(message.chainId), account: readAccount(message.account) }
      if (message.type === 'request.context') return void listener.context(source, context)
      const { method, text, provider } = message
      const named = {
        ...(provider.name === undefined ? {} : { name: provider.name }),
        ...(provider.rdns === undefined ? {} : { rdns: provider.rdns }),
        ...(provider.uuid === undefined ? {} : { uuid: provider.uuid }),
      }
      void listener.hold({ origin, ...top, source, provider: named, method, text, ...context })
    },
    onClosed() {
      if (doors.remove(document, channel)) void listener.pageLost(document)
    },
  }
}

function readAccount(text: string | null): string | null {
  return isAddress(text) ? canonicalHex(text) : null
}
