import type { Attack } from './kit/attack.ts'

export default {
  family: 'death',
  how: 'Asks, goes to another page and comes back by the history, so that a kept page gets a late answer.',
  script: `
    if (sessionStorage.gone === undefined) {
      sessionStorage.gone = '1'
      ethereum.request(attack.sign).catch(() => {})
      addEventListener('pageshow', (event) => { if (event.persisted) attack.run(() => attack.sleep(400), true) })
      setTimeout(() => { location.href = attack.frameUrl }, 200)
      await new Promise(() => {})
    }
    ethereum.request(attack.sign).catch(() => {})
    await attack.sleep(300)
  `,
  frame: `
    await attack.sleep(200)
    history.back()
    await new Promise(() => {})
  `,
} satisfies Attack
