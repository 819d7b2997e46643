import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Asks from a frame made by a javascript: address.',
  script: `
    const code = attack.html('(await attack.until(() => window.ethereum)).request(attack.sign)')
    attack.frame({ src: 'javascript:' + JSON.stringify(code) })
    const frame = attack.frame()
    frame.contentWindow.location = 'javascript:' + JSON.stringify(code)
    await attack.sleep(700)
  `,
} satisfies Attack
