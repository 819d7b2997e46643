import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchAnnouncements } from '../../../lib/page/provider/watch-announcements.ts'
import { openFacade } from './open-facade.ts'

const REQUEST = 'eip6963:requestProvider'
const ANNOUNCE = 'eip6963:announceProvider'

beforeEach(() => vi.stubGlobal('window', new EventTarget()))
afterEach(() => vi.unstubAllGlobals())

test('a second guard in one page, as Firefox starts after an update, does not answer the first for ever', () => {
  const [first, second] = [openFacade(), openFacade()]
  const announce = () =>
    window.dispatchEvent(new CustomEvent(ANNOUNCE, { detail: { info: { name: 'Wallet' }, provider: first.wallet } }))
  watchAnnouncements(first.facadeOf)
  announce()
  watchAnnouncements(second.facadeOf)
  const found: object[] = []
  window.addEventListener(ANNOUNCE, (event) => found.push((event as CustomEvent<{ provider: object }>).detail.provider))
  announce()
  window.dispatchEvent(new Event(REQUEST))
  expect(found).not.toContain(first.wallet)
})
