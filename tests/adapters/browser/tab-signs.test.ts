import { beforeEach, expect, test, vi } from 'vitest'

const tabs = vi.hoisted(() => {
  const state = {
    open: new Map<number, { active: boolean; lastAccessed: number; badge: string }>(),
    session: {} as { [key: string]: unknown },
    removed: [] as ((id: number) => void)[],
    updated: [] as ((id: number, change: { status: string }) => void)[],
    answer: async () => ({ origin: 'https://dapp.example', walletFirst: false }),
  }
  vi.stubGlobal('chrome', {
    runtime: { id: 'us' },
    storage: {
      session: {
        get: async () => ({ ...state.session }),
        set: async (items: object) => void Object.assign(state.session, items),
        remove: async (key: string) => void delete state.session[key],
      },
    },
    tabs: {
      get: async (id: number) => {
        if (!state.open.has(id)) throw new Error('No tab with id')
        return { id }
      },
      query: async ({ active }: { active?: boolean }) =>
        [...state.open]
          .filter(([, tab]) => active === undefined || tab.active === active)
          .map(([id, { lastAccessed }]) => ({ id, lastAccessed })),
      sendMessage: () => state.answer(),
      onUpdated: { addListener: (listener: (typeof state.updated)[number]) => void state.updated.push(listener) },
      onRemoved: { addListener: (listener: (id: number) => void) => void state.removed.push(listener) },
    },
    action: {
      getBadgeText: async ({ tabId }: { tabId: number }) => state.open.get(tabId)?.badge ?? '',
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        const tab = state.open.get(tabId)
        if (tab !== undefined) tab.badge = text
      },
    },
  })
  return state
})

const { createAlarmSign, readAlarm, watchTabs } = await import('../../../lib/adapters/browser/tab-signs.ts')

const [EARLIER, LATEST, POPUP] = [1, 2, 3]
const UNREAD = { method: 'personal_sign', stopped: false, atMs: 5 }

beforeEach(async () => {
  tabs.session = {}
  tabs.removed.length = 0
  tabs.open = new Map([
    [EARLIER, { active: true, lastAccessed: 1, badge: '' }],
    [LATEST, { active: true, lastAccessed: 2, badge: '' }],
    [POPUP, { active: false, lastAccessed: 3, badge: '' }],
  ])
  await watchTabs()
})

async function close(tabId: number) {
  tabs.open.delete(tabId)
  for (const listener of tabs.removed) listener(tabId)
}

test('an alarm stands on its tab alone', async () => {
  await createAlarmSign().raise(POPUP, UNREAD)
  expect(await readAlarm(POPUP)).toEqual(UNREAD)
  expect([...tabs.open.values()].map(({ badge }) => badge)).toEqual(['', '', '!'])
})

test('what went to the wallet unread is told on the tab that the user looks at, once its own was closed', async () => {
  await createAlarmSign().raise(POPUP, UNREAD)
  await close(POPUP)
  await expect.poll(() => readAlarm(LATEST)).toEqual(UNREAD)
  expect(await readAlarm(POPUP)).toBeNull()
  expect([...tabs.open.values()].map(({ badge }) => badge)).toEqual(['', '!'])
})

test('so it is where the tab was closed before its alarm came', async () => {
  await close(POPUP)
  await createAlarmSign().raise(POPUP, UNREAD)
  expect(await readAlarm(LATEST)).toEqual(UNREAD)
})

test('what was stopped is over with its tab', async () => {
  await createAlarmSign().raise(POPUP, { ...UNREAD, stopped: true })
  await close(POPUP)
  await expect.poll(() => readAlarm(POPUP)).toBeNull()
  expect(await readAlarm(LATEST)).toBeNull()
})

test('an alarm that comes while the page is being asked is not wiped away by its answer', async () => {
  let say: () => void = () => undefined
  const answered = new Promise<void>((resolve) => {
    say = resolve
  })
  const answer = tabs.answer
  const asked = vi.fn(() => answered.then(answer))
  tabs.answer = asked
  for (const listener of tabs.updated) listener(LATEST, { status: 'complete' })
  await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(0)
  await createAlarmSign().raise(LATEST, UNREAD)
  say()
  await answered
  await new Promise((resolve) => setTimeout(resolve, 0))
  tabs.answer = answer
  expect(tabs.open.get(LATEST)?.badge).toBe('!')
})
