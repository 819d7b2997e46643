import type { Attack } from './kit/attack.ts'

export default {
  family: 'timing',
  how: 'Asks while the page is left: in beforeunload, pagehide, visibilitychange and unload.',
  script: `
    for (const name of ['beforeunload', 'pagehide', 'visibilitychange', 'unload']) {
      addEventListener(name, () => ethereum.request(attack.sign).catch(() => {}), true)
    }
    setTimeout(() => { location.href = attack.frameUrl }, 50)
    await new Promise(() => {})
  `,
  frame: `
    await attack.sleep(300)
    attack.tell('done')
  `,
} satisfies Attack
