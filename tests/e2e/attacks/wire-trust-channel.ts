import type { Attack } from './kit/attack.ts'
import { CHANNEL_OF_ALL } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Posts on the channel between Trust's scripts, whose name stands in the page (a stand-in for Trust hears it).",
  head: `<script>
    const node = document.createElement('div')
    node.id = 'in-page-channel-node-id'
    node.dataset.channelName = 'in_page_channel_' + attack.mark
    document.documentElement.append(node)
  </script>`,
  script: `
    await attack.until(() => document.readyState === 'complete')
    await attack.sleep(100)
    const channel = new BroadcastChannel('in_page_channel_' + attack.mark)
    channel.postMessage({ time: Date.now(), type: 'message', data: { method: 'request', data: { params: attack.sign } } })
    await attack.sleep(300)
  `,
  open: { 'wallet-after': CHANNEL_OF_ALL, 'wallet-before': CHANNEL_OF_ALL, firefox: CHANNEL_OF_ALL },
  silent: ['firefox'],
} satisfies Attack
