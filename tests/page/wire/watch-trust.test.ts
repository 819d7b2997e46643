// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import type { WireAlarmMessage } from '../../../lib/page/port-messages.ts'
import { createAdmissions } from '../../../lib/page/wire/admissions.ts'
import { createTellAlarm } from '../../../lib/page/wire/tell-alarm.ts'
import { watchTrust } from '../../../lib/page/wire/watch-trust.ts'

/** Channels of one page, heard at once. */
class PageChannel {
  static open: PageChannel[] = []
  onmessage: ((event: { data: unknown }) => void) | null = null
  readonly name: string
  constructor(name: string) {
    this.name = name
    PageChannel.open.push(this)
  }
}
const post = (name: string, data: unknown) => {
  for (const channel of PageChannel.open)
    if (channel.name === name) channel.onmessage?.({ data: structuredClone(data) })
}

afterEach(() => {
  vi.unstubAllGlobals()
  PageChannel.open = []
  document.body.replaceChildren()
})

/** As Trust's content script writes it into the page. */
function placeNode() {
  const node = document.createElement('div')
  node.id = 'in-page-channel-node-id'
  node.dataset.channelName = 'in_page_channel_x1'
  document.body.append(node)
}

function open() {
  vi.stubGlobal('BroadcastChannel', PageChannel)
  const alarms: WireAlarmMessage[] = []
  const wire = createAdmissions()
  watchTrust(
    wire,
    createTellAlarm((alarm) => alarms.push(alarm)),
  )
  return { wire, alarms }
}
const carried = (method: string) => ({
  time: 1,
  type: 'message',
  data: { method: 'x', data: { params: { method, params: [] } } },
})

it.each(['before us', 'after us'])(
  'a call that a page puts on Trust’s channel is told, the channel named %s',
  (when) => {
    if (when === 'before us') placeNode()
    const { alarms } = open()
    if (when === 'after us') placeNode()
    document.dispatchEvent(new Event('readystatechange'))
    document.dispatchEvent(new Event('readystatechange'))
    post('in_page_channel_x1', carried('eth_chainId'))
    expect(alarms).toEqual([])
    post('in_page_channel_x1', carried('eth_sendTransaction'))
    expect(alarms).toMatchObject([{ family: 'trust', method: 'eth_sendTransaction', stopped: false }])
  },
)

it('what was decided may go over it', () => {
  placeNode()
  const { alarms, wire } = open()
  wire.admit('a', 'personal_sign', '[]')
  post('in_page_channel_x1', carried('personal_sign'))
  expect(alarms).toEqual([])
})

it('no channel is opened where there is no such wallet', () => {
  open()
  document.dispatchEvent(new Event('readystatechange'))
  expect(PageChannel.open).toEqual([])
})
