import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEngineHost } from '../../../lib/adapters/browser/engine-host.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open({ opens = true } = {}) {
  const told = { started: 0, lost: 0 }
  const place = {
    async open() {
      told.started += 1
      if (!opens) throw new Error('no document could be made')
    },
    close: async () => {},
  }
  const host = createEngineHost<string>(place, () => {
    told.lost += 1
  })
  const line = () => {
    const posted: string[] = []
    const end = { posted, closed: false, post: (message: string) => void posted.push(message), close: () => {} }
    end.close = () => {
      end.closed = true
    }
    return end
  }
  return { host, told, line }
}

test('the engine is started when there is work, once, and given it in order when it is up', () => {
  const { host, told, line } = open()
  host.post('a')
  host.tell('cancel a')
  host.post('b')
  expect(told.started).toBe(1)
  const engine = line()
  host.attach(engine)
  host.post('c')
  expect(engine.posted).toEqual(['a', 'cancel a', 'b', 'c'])
})

test('nothing is started for what only a working engine need hear', () => {
  const { host, told } = open()
  host.tell('cancel a')
  expect(told.started).toBe(0)
})

test('an engine that goes away is lost, and started anew with the next work', () => {
  const { host, told, line } = open()
  host.post('a')
  const engine = line()
  host.attach(engine)
  host.detach(engine)
  expect(told.lost).toBe(1)
  host.post('b')
  expect(told.started).toBe(2)
})

test('an engine that has work and says nothing is taken for lost; one that says that it lives is not', () => {
  const { host, told, line } = open()
  host.post('a')
  host.attach(line())
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(5_000)
    host.heard(false)
  }
  expect(told.lost).toBe(0)
  vi.advanceTimersByTime(20_000)
  expect(told.lost).toBe(1)
})

test('an engine without work may be silent', () => {
  const { host, told, line } = open()
  host.post('a')
  host.attach(line())
  host.heard(true)
  vi.advanceTimersByTime(600_000)
  expect(told.lost).toBe(0)
})

test('an engine that never comes up is lost', async () => {
  const { host, told } = open()
  host.post('a')
  vi.advanceTimersByTime(20_000)
  expect(told.lost).toBe(1)
})

test('an engine that could not be started is lost', async () => {
  const { host, told } = open({ opens: false })
  host.post('a')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told.lost).toBe(1)
})

test('a second engine takes the place of the first, whose end is then no loss', () => {
  const { host, told, line } = open()
  const [first, second] = [line(), line()]
  host.attach(first)
  host.attach(second)
  host.detach(first)
  expect(first.closed).toBe(true)
  expect(told.lost).toBe(0)
  host.post('a')
  expect(second.posted).toEqual(['a'])
})
