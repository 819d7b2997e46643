import { expect, test } from 'vitest'
import type { Browser } from 'wxt/browser'
import { isOwnPage, readPageSender } from '../../lib/bridge/sender.ts'

const self = { id: 'us', getURL: (path: string) => `chrome-extension://us${path}` }
const tab = { id: 7, url: 'https://top.example/path' } as Browser.tabs.Tab
const frame: Browser.runtime.MessageSender = {
  id: 'us',
  tab,
  frameId: 3,
  documentId: 'd1',
  origin: 'https://frame.example',
  url: 'https://frame.example/x',
}

test("a frame is named by the browser, with its top page's origin beside it", () => {
  expect(readPageSender(frame, self)).toEqual({
    origin: 'https://frame.example',
    topOrigin: 'https://top.example',
    tabId: 7,
    frameId: 3,
    document: 'd1',
  })
})

test('where the browser names no origin, its address says it', () => {
  const { origin: _, ...rest } = frame
  expect(readPageSender(rest, self)).toMatchObject({ origin: 'https://frame.example' })
})

test('where the browser has no id for a document, two ports are two documents', () => {
  const { documentId: _, ...rest } = frame
  const [one, other] = [readPageSender(rest, self), readPageSender(rest, self)]
  expect(one?.document).not.toBe(other?.document)
})

test('a top page has no other page around it', () => {
  expect(readPageSender({ ...frame, frameId: 0 }, self)).not.toHaveProperty('topOrigin')
})

test('a frame whose top page the browser does not name is not taken for a top page', () => {
  expect(readPageSender({ ...frame, tab: { ...tab, url: undefined } as Browser.tabs.Tab }, self)).toMatchObject({
    topOrigin: 'unknown',
  })
})

test('a document that is sandboxed has the origin null, and shares it with no site', () => {
  expect(readPageSender({ ...frame, origin: 'null' }, self)).toMatchObject({ origin: 'null' })
})

const strangers: Record<string, Browser.runtime.MessageSender | undefined> = {
  'another extension': { ...frame, id: 'them' },
  'what is in no tab': { id: 'us', frameId: 0, url: 'https://frame.example/' },
  'a page of our own': { ...frame, origin: 'chrome-extension://us', url: 'chrome-extension://us/review.html' },
  nobody: undefined,
}
for (const [name, sender] of Object.entries(strangers)) {
  test(`${name} is no page`, () => expect(readPageSender(sender, self)).toBeNull())
}

test('our own page is ours at exactly its own path', () => {
  const url = 'chrome-extension://us/review.html'
  expect(isOwnPage({ id: 'us', url }, self, '/review.html')).toBe(true)
  expect(isOwnPage({ id: 'us', url: `${url}#x` }, self, '/review.html')).toBe(true)
  expect(isOwnPage({ id: 'us', url }, self, '/engine.html')).toBe(false)
  expect(isOwnPage({ id: 'us', url: `${url}/more` }, self, '/review.html')).toBe(false)
  expect(isOwnPage({ id: 'them', url }, self, '/review.html')).toBe(false)
  expect(isOwnPage({ id: 'us', url: 'https://frame.example/review.html' }, self, '/review.html')).toBe(false)
  expect(isOwnPage({ id: 'us' }, self, '/review.html')).toBe(false)
  expect(isOwnPage(undefined, self, '/review.html')).toBe(false)
})
