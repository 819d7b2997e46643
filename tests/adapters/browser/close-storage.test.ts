import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const storage = vi.hoisted(() => {
  const areas: { local: { setAccessLevel?: unknown }; session: { setAccessLevel?: unknown } } = {
    local: {},
    session: {},
  }
  vi.stubGlobal('chrome', { runtime: { id: 'us' }, storage: areas })
  return areas
})

const { closeStorage } = await import('../../../lib/adapters/browser/close-storage.ts')

const closed: string[] = []
const close = (area: string) => async (options: unknown) => void closed.push(`${area} ${JSON.stringify(options)}`)
const TRUSTED = '{"accessLevel":"TRUSTED_CONTEXTS"}'

beforeEach(() => void closed.splice(0))
afterEach(() => {
  storage.local = {}
  storage.session = {}
})

test('what is stored, the user’s phrase with it, is shut to every content script where the browser can do that', async () => {
  storage.local = { setAccessLevel: close('local') }
  storage.session = { setAccessLevel: close('session') }
  await closeStorage()
  expect(closed).toEqual([`local ${TRUSTED}`, `session ${TRUSTED}`])
})

test('a browser that can shut only one of them, or refuses one, still has the other shut', async () => {
  await closeStorage()
  storage.session = { setAccessLevel: close('session') }
  await closeStorage()
  storage.local = { setAccessLevel: () => Promise.reject(new Error('not supported')) }
  await closeStorage()
  expect(closed).toEqual([`session ${TRUSTED}`, `session ${TRUSTED}`])
})
