import { expect, test } from 'vitest'
import type { Browser } from 'wxt/browser'
import { type Hearer, routePorts } from '../../lib/bridge/router.ts'
import { fakePort } from './fake-port.ts'

const HOLD = {
  type: 'request.hold',
  id: '1',
  provider: {},
  method: 'personal_sign',
  text: '[]',
  chainId: '0x1',
  account: null,
}
const DECIDE = { type: 'review.decide', requestId: 'r', digest: '0x', revision: 1, choice: 'continue' }

const CHECK = {
  type: 'check.review',
  pasted: { text: 'hello', as: 'auto', account: '', to: '', value: '' },
  chainId: 1,
}

const FIND = { type: 'name.find', name: 'alice.eth', chainId: 1 }

const page: Browser.runtime.MessageSender = {
  id: 'us',
  tab: { id: 1, url: 'https://dapp.example/' } as Browser.tabs.Tab,
  frameId: 0,
  origin: 'https://dapp.example',
  url: 'https://dapp.example/',
}
const reviewPage: Browser.runtime.MessageSender = { id: 'us', url: 'chrome-extension://us/review.html' }
const checkPage: Browser.runtime.MessageSender = { id: 'us', url: 'chrome-extension://us/check.html' }
const homePage: Browser.runtime.MessageSender = { id: 'us', url: 'chrome-extension://us/home.html' }
const enginePage: Browser.runtime.MessageSender = { id: 'us', url: 'chrome-extension://us/engine.html' }

function open() {
  const heard: { who: string; message: unknown }[] = []
  const closed: string[] = []
  const refused: string[] = []
  let connect: (port: Browser.runtime.Port) => void = () => {}
  const hear = <In>(who: string): Hearer<In> => ({
    onMessage: (message) => void heard.push({ who, message }),
    onClosed: () => void closed.push(who),
  })
  routePorts(
    {
      id: 'us',
      getURL: (path) => `chrome-extension://us${path}`,
      onConnect: {
        addListener(listener) {
          connect = listener
        },
      },
    },
    {
      page: (_, from) => hear(`page ${from.origin}`),
      review: () => hear('review'),
      check: () => hear('check'),
      name: () => hear('name'),
      model: () => hear('model'),
      engine: () => hear('engine'),
      refused: (name) => void refused.push(name),
    },
  )
  const arrive = (name: string, sender?: Browser.runtime.MessageSender) => {
    const fake = fakePort(name, sender)
    connect(fake.port)
    return fake
  }
  return { heard, closed, refused, arrive }
}

test('a page is heard as the page that the browser says it is', () => {
  const { arrive, heard } = open()
  arrive('page', page).say({ ...HOLD, origin: 'https://bank.example' })
  expect(heard).toEqual([{ who: 'page https://dapp.example', message: HOLD }])
})

test('our own pages are heard', () => {
  const { arrive, heard } = open()
  arrive('review', reviewPage).say(DECIDE)
  arrive('engine', enginePage).say({ type: 'engine.idle' })
  arrive('check', checkPage).say(CHECK)
  arrive('name', checkPage).say(FIND)
  arrive('name', homePage).say(FIND)
  expect(heard.map(({ who }) => who)).toEqual(['review', 'engine', 'check', 'name', 'name'])
})

const attacks: Record<string, [name: string, sender: Browser.runtime.MessageSender | undefined, message: unknown]> = {
  'a content script as the review window': ['review', page, DECIDE],
  'a content script as the engine': ['engine', page, { type: 'engine.idle' }],
  'another extension as the review window': ['review', { ...reviewPage, id: 'them' }, DECIDE],
  'another extension as a page': ['page', { ...page, id: 'them' }, HOLD],
  'a content script as the page of pasted requests': ['check', page, CHECK],
  'another extension as the page of pasted requests': ['check', { ...checkPage, id: 'them' }, CHECK],
  'a content script as a page on which a name was typed': ['name', page, FIND],
  'the review window as a page on which a name was typed': ['name', reviewPage, FIND],
  'the engine as the review window': ['review', enginePage, DECIDE],
  'our own page as a page': ['page', reviewPage, HOLD],
  'nobody as the review window': ['review', undefined, DECIDE],
  'a port of no name of ours': ['admin', reviewPage, DECIDE],
}
for (const [attack, [name, sender, message]] of Object.entries(attacks)) {
  test(`${attack} is closed unheard, and counted`, () => {
    const { arrive, heard, refused } = open()
    const port = arrive(name, sender)
    port.say(message)
    expect(port.closed).toBe(true)
    expect(heard).toEqual([])
    expect(refused).toEqual([name])
  })
}

const malformed: Record<string, unknown> = {
  'no object': 'request.hold',
  'an unknown type': { ...HOLD, type: 'request.forward' },
  'a decision from a page': DECIDE,
  'a missing field': { ...HOLD, text: undefined },
  'a wrong type': { ...HOLD, method: 5 },
  'too large a text': { ...HOLD, text: 'x'.repeat(1_048_577) },
  'too long an id': { ...HOLD, id: 'x'.repeat(65) },
}
for (const [name, message] of Object.entries(malformed)) {
  test(`${name} is dropped, counted, and ends the page's port`, () => {
    const { arrive, heard, refused, closed } = open()
    const port = arrive('page', page)
    port.say(message)
    port.say(HOLD)
    expect(heard).toEqual([])
    expect(refused).toEqual(['page'])
    expect(port.closed).toBe(true)
    expect(closed).toEqual(['page https://dapp.example'])
  })
}

test('a port that goes away is closed once', () => {
  const { arrive, closed } = open()
  const port = arrive('page', page)
  port.hangUp()
  port.hangUp()
  expect(closed).toEqual(['page https://dapp.example'])
})
