import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Asks from frames within frames within frames, of changing kinds.',
  script: `
    let code = attack.html('(await attack.until(() => window.ethereum)).request(attack.sign)')
    for (let i = 0; i < 4; i++) code = attack.html('attack.frame({ srcdoc: ' + JSON.stringify(code).replaceAll('<', '\\\\u003c') + ' })')
    attack.frame({ srcdoc: code })
    const blank = attack.frame()
    const inner = blank.contentDocument.createElement('iframe')
    blank.contentDocument.documentElement.append(inner)
    for (let i = 0; i < 20; i++) {
      try { inner.contentWindow.ethereum.request(attack.sign) } catch {}
      await attack.sleep(40)
    }
  `,
} satisfies Attack
