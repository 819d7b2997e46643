import { expect, test } from 'vitest'
import type { WireAlarmMessage } from '../../../lib/page/port-messages.ts'
import { tellAlone } from '../../../lib/page/relay/tell-alone.ts'

const ALARM: WireAlarmMessage = { type: 'wire.alarm', family: 'metamask', method: 'x', text: '', stopped: false }

/** A browser whose background may end its ports, or be gone. */
function openBrowser() {
  const ends: (() => void)[] = []
  const heard: unknown[] = []
  let gone = false
  const connect = () => {
    if (gone) throw new Error('Extension context invalidated.')
    return {
      postMessage: (message: unknown) => void heard.push(message),
      onMessage: { addListener: () => undefined },
      onDisconnect: { addListener: (listener: () => void) => void ends.push(listener) },
    }
  }
  const leave = () => {
    gone = true
  }
  return { connect, heard, ends, leave }
}

test('opens one port when there is something to tell, and another where the background ended it', () => {
  const { connect, heard, ends } = openBrowser()
  const tell = tellAlone(connect)
  expect(ends).toHaveLength(0)
  tell(ALARM)
  tell(ALARM)
  expect(ends).toHaveLength(1)
  ends[0]?.()
  tell(ALARM)
  expect(ends).toHaveLength(2)
  expect(heard).toEqual([ALARM, ALARM, ALARM])
})

test('is quiet where the extension is gone', () => {
  const { connect, heard, leave } = openBrowser()
  leave()
  expect(() => tellAlone(connect)(ALARM)).not.toThrow()
  expect(heard).toEqual([])
})
