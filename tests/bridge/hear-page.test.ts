import { expect, test } from 'vitest'
import type { Channel } from '../../lib/bridge/channel.ts'
import type { BackgroundToPage, PageToBackground } from '../../lib/bridge/contracts/page-messages.ts'
import { hearPage } from '../../lib/bridge/hear-page.ts'
import { createPageDoors } from '../../lib/bridge/page-doors.ts'

const from = { origin: 'https://dapp.example', tabId: 1, frameId: 0, document: 'doc' }
const source = { tabId: 1, frameId: 0, document: 'doc', id: '1' }
const HOLD: PageToBackground = {
  type: 'request.hold',
  id: '1',
  provider: { name: 'Wallet', rdns: undefined },
  method: 'personal_sign',
  text: '["0x61"]',
  chainId: '0x1',
  account: `0x${'AB'.repeat(20)}`,
}

function open() {
  const doors = createPageDoors()
  const told: unknown[] = []
  const listener = {
    hold: async (arrival: unknown) => void told.push(['hold', arrival]),
    context: async (...context: unknown[]) => void told.push(['context', ...context]),
    clicked: async (...clicked: unknown[]) => void told.push(['clicked', ...clicked]),
    answered: async (...answer: unknown[]) => void told.push(['answered', ...answer]),
    pageLost: async (document: string) => void told.push(['lost', document]),
  }
  const connect = () => {
    const posted: BackgroundToPage[] = []
    const channel: Channel<BackgroundToPage> = { post: (message) => void posted.push(message), close: () => {} }
    return { posted, ...hearPage(channel, from, doors, listener, (alarm) => told.push(['alarm', alarm])) }
  }
  return { doors, told, connect }
}

test('what a page asks arrives with where it came from, its chain as a number, its account in lower case', () => {
  const { connect, told } = open()
  connect().onMessage(HOLD)
  expect(told).toEqual([
    [
      'hold',
      {
        origin: 'https://dapp.example',
        source,
        provider: { name: 'Wallet' },
        method: 'personal_sign',
        text: '["0x61"]',
        chainId: 1,
        account: `0x${'ab'.repeat(20)}`,
      },
    ],
  ])
})

for (const chainId of ['', '0x', 'one', '0x0', '-1', '1e3', '0x10000000000000000', ' 1', null]) {
  test(`a chain of ${JSON.stringify(chainId)} is none`, () => {
    const { connect, told } = open()
    connect().onMessage({ type: 'request.context', id: '1', chainId, account: 'nobody' })
    expect(told).toEqual([['context', source, { chainId: null, account: null }]])
  })
}

test('a document that connects again before its old port closed is not lost, and is answered on the new one', () => {
  const { connect, told, doors } = open()
  const old = connect()
  const fresh = connect()
  old.onClosed()
  expect(told).toEqual([])
  expect(doors.isOpen(source)).toBe(true)
  doors.forward(source, { method: 'eth_sign', text: '[]' })
  expect(old.posted).toEqual([])
  expect(fresh.posted).toEqual([{ type: 'request.forward', id: '1', method: 'eth_sign', text: '[]' }])
  fresh.onClosed()
  expect(told).toEqual([['lost', 'doc']])
  expect(doors.isOpen(source)).toBe(false)
})

test('a document that is gone can be told nothing, and nothing fails', () => {
  const { doors } = open()
  doors.probe(source)
  doors.refuse(source, 4001, 'no')
  expect(doors.isOpen(source)).toBe(false)
})

test('an alarm arrives with where it came from, and is no request', () => {
  const { connect, told } = open()
  connect().onMessage({ type: 'wire.alarm', family: 'metamask', method: 'eth_sign', text: '[]', stopped: false })
  expect(told).toEqual([
    [
      'alarm',
      {
        origin: 'https://dapp.example',
        tabId: 1,
        family: 'metamask',
        method: 'eth_sign',
        text: '[]',
        stopped: false,
      },
    ],
  ])
})
