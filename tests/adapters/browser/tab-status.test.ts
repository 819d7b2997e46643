import { beforeEach, describe, expect, test, vi } from 'vitest'

interface Tab {
  readonly id: number
  readonly active?: boolean
  readonly lastAccessed?: number
}
interface Badge {
  text: string
  color: string
}
type Listener = (...args: never[]) => void

/** What the browser says; each test sets what is so. */
const state = vi.hoisted(() => {
  const state = {
    tabs: [] as Tab[],
    /** What a tab's relay answers; a tab that is not named has none of ours. */
    relays: new Map<number, unknown>(),
    badges: new Map<number, Badge>(),
    session: {} as { [key: string]: unknown },
    siteAccess: true,
    privateWindows: true,
    listeners: new Map<string, Listener[]>(),
  }
  const event = (name: string) => ({
    addListener: (listener: Listener) =>
      void state.listeners.set(name, [...(state.listeners.get(name) ?? []), listener]),
  })
  const badgeOf = (tabId: number): Badge => {
    const badge = state.badges.get(tabId) ?? { text: '', color: '' }
    state.badges.set(tabId, badge)
    return badge
  }
  vi.stubGlobal('chrome', {
    runtime: { id: 'us', onInstalled: event('installed') },
    extension: { isAllowedIncognitoAccess: async () => state.privateWindows },
    permissions: { contains: async () => state.siteAccess },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: state.session[key] }),
        set: async (items: object) => void Object.assign(state.session, items),
        remove: async (key: string) => void delete state.session[key],
      },
    },
    tabs: {
      TAB_ID_NONE: -1,
      query: async ({ active }: { active?: boolean }) =>
        state.tabs.filter((tab) => active !== true || tab.active === true).map((tab) => ({ ...tab })),
      get: async (id: number) => {
        const tab = state.tabs.find((one) => one.id === id)
        if (tab === undefined) throw new Error('No tab with id')
        return tab
      },
      sendMessage: async (id: number) => {
        if (!state.relays.has(id)) throw new Error('Could not establish connection. Receiving end does not exist.')
        return state.relays.get(id)
      },
      onUpdated: event('updated'),
      onRemoved: event('removed'),
    },
    action: {
      getBadgeText: async ({ tabId }: { tabId: number }) => badgeOf(tabId).text,
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
        void Object.assign(badgeOf(tabId), { text }),
      setBadgeBackgroundColor: async ({ tabId, color }: { tabId: number; color: string }) =>
        void Object.assign(badgeOf(tabId), { color }),
    },
  })
  return state
})

const { createPopupClient } = await import('../../../lib/adapters/browser/popup-client.ts')
const { createAlarmSign, watchTabs } = await import('../../../lib/adapters/browser/tab-signs.ts')
const { watchInstallation } = await import('../../../lib/adapters/browser/old-tabs.ts')
const { popupLabels } = await import('../../../lib/core/words/popup-labels.ts')

const GUARDED = { origin: 'https://dapp.example', walletFirst: false }
const labels = popupLabels('en')
const say = (name: string, ...args: unknown[]) => {
  for (const listener of state.listeners.get(name) ?? []) listener(...(args as never[]))
}
const status = () =>
  createPopupClient({ list: async () => [], put: async () => {}, remove: async () => {} }).tabStatus()
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

beforeEach(() => {
  state.tabs = [{ id: 1, active: true, lastAccessed: 1 }]
  state.relays.clear()
  state.badges.clear()
  state.session = {}
  state.siteAccess = true
  state.privateWindows = true
  state.listeners.clear()
})

/** The page of tab 1 was loaded, with this answer from its relay. */
async function load(answer?: unknown) {
  if (answer === undefined) state.relays.delete(1)
  else state.relays.set(1, answer)
  say('updated', 1, { status: 'complete' })
  await settled()
}

describe('a tab', () => {
  test('that is guarded has no sign, and its popup says so', async () => {
    await watchTabs()
    await load(GUARDED)
    expect(state.badges.get(1)?.text).toBe('')
    expect(await status()).toMatchObject({ guarded: true, why: null, walletFirst: false, origin: GUARDED.origin })
    expect(labels.guarded).toContain('Guarded.')
  })

  test.each([
    ['install', 'installed', 'was open before Plainsign was installed. Reload it'],
    ['update', 'updated', 'was updated under this page. Reload it'],
  ] as const)(
    'that was open at an %s has a sign and offers to reload, until it was reloaded',
    async (reason, why, words) => {
      watchInstallation()
      say('installed', { reason })
      await settled()
      await watchTabs()
      await settled()
      expect(state.badges.get(1)?.text).toBe('–')
      expect(await status()).toMatchObject({ guarded: false, why })
      expect(labels.unguarded[why]).toContain(words)
      await load(GUARDED)
      expect(state.badges.get(1)?.text).toBe('')
      expect(await status()).toMatchObject({ guarded: true, why: null })
    },
  )

  test('that was opened after an install is not called older than it', async () => {
    watchInstallation()
    say('installed', { reason: 'install' })
    await settled()
    state.tabs = [{ id: 2, active: true }]
    expect(await status()).toMatchObject({ guarded: false, why: 'elsewhere' })
    expect(labels.unguarded.elsewhere).toContain('The browser lets no extension look at this page.')
  })

  test('whose user took the access to sites away says that first', async () => {
    watchInstallation()
    say('installed', { reason: 'install' })
    state.siteAccess = false
    await watchTabs()
    await settled()
    expect(state.badges.get(1)?.text).toBe('–')
    expect(await status()).toMatchObject({ guarded: false, why: 'no-access' })
    expect(labels.unguarded['no-access']).toContain('Give the access back')
  })

  test('where a wallet came first has a sign of its own', async () => {
    await watchTabs()
    await load({ ...GUARDED, walletFirst: true })
    expect(state.badges.get(1)?.text).toBe('!')
    expect(await status()).toMatchObject({ guarded: true, walletFirst: true })
    expect(labels.walletFirst).toContain('can’t be stopped, only reported')
  })

  test('is not taken for guarded by what only looks like an answer', async () => {
    await watchTabs()
    for (const answer of [null, {}, 'yes', { origin: 1, walletFirst: false }]) {
      await load(answer)
      expect(state.badges.get(1)?.text).toBe('–')
      expect(await status()).toMatchObject({ guarded: false })
    }
  })

  test('says whether private windows are guarded', async () => {
    expect(await status()).toMatchObject({ privateWindows: true })
    state.privateWindows = false
    expect(await status()).toMatchObject({ privateWindows: false })
    expect(labels.privateWindows).toContain('Private windows are not guarded')
  })
})

describe('an alarm', () => {
  const alarm = { method: 'eth_sign', stopped: false, atMs: 5 }

  test('is red, stays when its page says that it was loaded again, and is told by the popup', async () => {
    await watchTabs()
    await load({ ...GUARDED, walletFirst: true })
    const amber = state.badges.get(1)?.color
    await createAlarmSign().raise(1, alarm)
    expect(state.badges.get(1)?.text).toBe('!')
    expect(state.badges.get(1)?.color).not.toBe(amber)
    const red = state.badges.get(1)?.color
    await load(GUARDED)
    expect(state.badges.get(1)).toEqual({ text: '!', color: red })
    expect(await status()).toMatchObject({ alarm })
    expect(labels.alarms.unread).toContain('reject it there')
  })

  test('of a tab that was closed is shown where the user looks, if it may have reached the wallet', async () => {
    for (const stopped of [true, false]) {
      state.tabs = [{ id: 1, active: true }]
      await watchTabs()
      await createAlarmSign().raise(1, { ...alarm, stopped })
      state.tabs = [{ id: 2, active: true }]
      say('removed', 1)
      await settled()
      expect((await status()).alarm).toEqual(stopped ? null : alarm)
    }
  })
})

test('what the popup says of a tab is short and plain', () => {
  const sentences = [
    labels.guarded,
    ...Object.values(labels.unguarded),
    labels.walletFirst,
    labels.privateWindows,
    ...Object.values(labels.alarms),
  ]
  for (const sentence of sentences) {
    expect(sentence.length).toBeLessThan(150)
    expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(sentence).not.toMatch(/inject|provider|RPC|content script|EIP|DOM|postMessage|\bsafe\b|trusted/i)
  }
})
