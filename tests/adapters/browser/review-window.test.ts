import { beforeEach, expect, test, vi } from 'vitest'

const windows = vi.hoisted(() => {
  const state = {
    open: new Map<number, { focused: number }>(),
    made: [] as { readonly type?: string; readonly url?: string }[],
    session: {} as { [key: string]: unknown },
    removed: [] as ((id: number) => void)[],
  }
  const remove = async (id: number) => {
    if (!state.open.delete(id)) throw new Error('No window with id')
    for (const listener of state.removed) listener(id)
  }
  vi.stubGlobal('chrome', {
    runtime: { id: 'us', getURL: (path: string) => `chrome-extension://us${path}` },
    storage: {
      session: {
        get: async () => ({ ...state.session }),
        set: async (items: object) => void Object.assign(state.session, items),
        remove: async (key: string) => void delete state.session[key],
      },
    },
    windows: {
      create: async (options: { type: string; url: string }) => {
        const id = state.made.push(options)
        state.open.set(id, { focused: 0 })
        return { id }
      },
      update: async (id: number) => {
        const window = state.open.get(id)
        if (window === undefined) throw new Error('No window with id')
        window.focused += 1
        return { id }
      },
      get: async (id: number) => {
        if (!state.open.has(id)) throw new Error('No window with id')
        return { id }
      },
      remove,
      onRemoved: { addListener: (listener: (id: number) => void) => void state.removed.push(listener) },
    },
  })
  return Object.assign(state, { remove })
})

const { createReviewWindow } = await import('../../../lib/adapters/browser/review-window.ts')

beforeEach(() => {
  windows.open.clear()
  windows.made.length = 0
  windows.removed.length = 0
  windows.session = {}
})

function start() {
  const closed = vi.fn()
  return { closed, window: createReviewWindow(closed) }
}

test('a thousand requests open one window, and bring it to the front', async () => {
  const { window } = start()
  await Promise.all(Array.from({ length: 1_000 }, () => window.open(Date.now())))
  expect(windows.made).toMatchObject([{ type: 'popup', url: 'chrome-extension://us/review.html' }])
  expect(windows.open.get(1)?.focused).toBe(999)
})

test('a background that restarted knows the window', async () => {
  await start().window.open(Date.now())
  await start().window.open(Date.now())
  expect(windows.made).toHaveLength(1)
})

test('one that is there is left where it is; one that is missing is opened', async () => {
  const { window } = start()
  await window.ensure()
  await window.ensure()
  expect(windows.made).toHaveLength(1)
  expect(windows.open.get(1)?.focused).toBe(0)
  windows.open.clear()
  await window.ensure()
  expect(windows.made).toHaveLength(2)
})

test('closing it is told once; closing another window is not', async () => {
  const { window, closed } = start()
  await window.open(Date.now())
  for (const listener of windows.removed) listener(99)
  await windows.remove(1)
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce())
  await window.open(Date.now())
  expect(windows.made).toHaveLength(2)
})

test('what waited when it was closed is told of, and only what came later opens the next one', async () => {
  const { window, closed } = start()
  const askedAtMs = Date.now()
  await window.open(askedAtMs)
  await windows.remove(1)
  // This one came before the closing and was only late.
  await window.open(askedAtMs - 1)
  expect(windows.made).toHaveLength(1)
  expect(closed).toHaveBeenCalledOnce()
  await window.open(Date.now() + 1)
  expect(windows.made).toHaveLength(2)
})

test('closing it ourselves rejects nothing', async () => {
  const { window, closed } = start()
  await window.open(Date.now())
  await window.close()
  await window.close()
  expect(closed).not.toHaveBeenCalled()
  expect(windows.open.size).toBe(0)
})
