import { expect, test } from 'vitest'
import type { WireAlarm } from '../../lib/core/request/wire-alarm.ts'
import type { HistoryRecord } from '../../lib/core/review/history-record.ts'
import { createAlarmRecorder } from '../../lib/use-cases/record-alarm.ts'

const ALARM: WireAlarm = {
  origin: 'https://bad.example',
  tabId: 1,
  family: 'metamask',
  method: 'personal_sign',
  text: '["0x61"]',
  stopped: true,
}

function open() {
  const records: HistoryRecord[] = []
  const raised: unknown[] = []
  let nowMs = 1_000
  let ids = 0
  const record = createAlarmRecorder({
    history: { add: async (one) => void records.push(one) },
    sign: { raise: async (tabId, alarm) => void raised.push([tabId, alarm]) },
    clock: { now: () => nowMs },
    newId: () => String(ids++),
  })
  const wait = (ms: number) => {
    nowMs += ms
  }
  return { records, raised, record, wait }
}

test('an alarm is shown on its tab, and kept in the history with what it was', async () => {
  const { record, records, raised } = open()
  await record(ALARM)
  await record({ ...ALARM, stopped: false })
  expect(raised).toEqual([
    [1, { method: 'personal_sign', stopped: true, atMs: 1_000 }],
    [1, { method: 'personal_sign', stopped: false, atMs: 1_000 }],
  ])
  expect(records).toMatchObject([
    { origin: 'https://bad.example', method: 'personal_sign', text: '["0x61"]', state: 'stopped', decision: null },
    { state: 'unread' },
  ])
})

test('a page that goes on for ever is shown for ever, but does not fill the history, nor silence another tab', async () => {
  const { record, records, raised, wait } = open()
  for (let i = 0; i < 100; i++) await record(ALARM)
  expect(raised).toHaveLength(100)
  expect(records).toHaveLength(20)
  await record({ ...ALARM, tabId: 2 })
  expect(records).toHaveLength(21)
  wait(60_001)
  await record(ALARM)
  expect(records).toHaveLength(22)
})
