import { browser } from 'wxt/browser'
import { isRecord } from '../../core/facts/is-record.ts'
import { type GuardStatus, isGuardStatus } from '../../core/request/guard-status.ts'
import type { AlarmSign } from '../../ports/alarm-sign.ts'

export interface RaisedAlarm {
  readonly method: string
  readonly stopped: boolean
  readonly atMs: number
  /** It did not go past the guard: the chain did something else than was shown. */
  readonly differed?: true
}

/** What a tab's badge shows; nothing where all is well. */
const SIGNS = {
  guarded: { text: '', color: '#5c6673' },
  unguarded: { text: '–', color: '#5c6673' },
  'wallet-first': { text: '!', color: '#8a5a00' },
  alarm: { text: '!', color: '#b3261e' },
} as const

const keyOf = (tabId: number) => `alarm:${tabId}`
// Chrome names it `action`; Firefox, with its older manifest, `browserAction`.
const toolbar = () => browser.action ?? browser.browserAction

/** The sign of an alarm stays until the tab goes elsewhere; the popup tells of it until the tab is closed. */
export function createAlarmSign(): AlarmSign {
  return { raise }
}

/** On its tab; where a page closed that in the meantime, on the one that the user looks at: the wallet may still ask. */
async function raise(tabId: number, alarm: RaisedAlarm): Promise<void> {
  const there = await browser.tabs.get(tabId).catch(() => null)
  const target = there === null ? await activeTab() : tabId
  if (target === undefined) return
  await browser.storage.session.set({ [keyOf(target)]: alarm })
  // What the page still has to answer says less.
  asked.delete(target)
  await show(target, 'alarm')
}

async function activeTab(): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ active: true, windowType: 'normal' })
  const [latest] = tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
  return latest?.id
}

/** What a closed tab told of is not over with it, where something reached the wallet. */
async function onTabClosed(tabId: number): Promise<void> {
  const alarm = await readAlarm(tabId)
  if (alarm === null) return
  await browser.storage.session.remove(keyOf(tabId))
  if (!alarm.stopped) await raise(tabId, alarm)
}

/** The last alarm of a tab; null where there was none. */
export async function readAlarm(tabId: number): Promise<RaisedAlarm | null> {
  const { [keyOf(tabId)]: stored } = await browser.storage.session.get(keyOf(tabId))
  return isRaisedAlarm(stored) ? stored : null
}

/** Asks the guard of a tab's top page. Null where none answers: there is none, or one of an older installation. */
export async function askGuard(tabId: number): Promise<GuardStatus | null> {
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, { type: 'guard.status' }, { frameId: 0 })
    .catch(() => null)
  return isGuardStatus(answer) ? answer : null
}

/** Keeps each tab's badge true: asks its page whenever one was loaded, and all of them now. */
export async function watchTabs(): Promise<void> {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void refresh(tabId)
  })
  browser.tabs.onRemoved.addListener((tabId) => void onTabClosed(tabId))
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void refresh(id)
}

/** The last question to each tab: an earlier one that is answered later says nothing of the page that is there now. */
const asked = new Map<number, symbol>()

async function refresh(tabId: number): Promise<void> {
  const question = Symbol()
  asked.set(tabId, question)
  // A page that changes its own address must not wipe the sign of an alarm away.
  if (
    (await toolbar()
      .getBadgeText({ tabId })
      .catch(() => '')) === SIGNS.alarm.text &&
    (await readAlarm(tabId))
  )
    return
  const status = await askGuard(tabId)
  if (asked.get(tabId) !== question) return
  asked.delete(tabId)
  if (status === null) await show(tabId, 'unguarded')
  else await show(tabId, status.walletFirst ? 'wallet-first' : 'guarded')
}

/** A tab that was closed meanwhile has no badge. */
async function show(tabId: number, sign: keyof typeof SIGNS): Promise<void> {
  const { text, color } = SIGNS[sign]
  await Promise.all([
    toolbar().setBadgeText({ tabId, text }),
    toolbar().setBadgeBackgroundColor({ tabId, color }),
  ]).catch(() => undefined)
}

function isRaisedAlarm(value: unknown): value is RaisedAlarm {
  return (
    isRecord(value) &&
    typeof value.method === 'string' &&
    typeof value.stopped === 'boolean' &&
    typeof value.atMs === 'number'
  )
}
