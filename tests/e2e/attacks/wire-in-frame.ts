import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'wire',
  how: "Has frames of its own post to the wallet's content script in them, by eval and timers of the frame.",
  script: `
    const frames = [attack.frame(), attack.frame({ srcdoc: '<p>x' }), attack.frame({ src: attack.frameUrl })]
    const code = \`postMessage(\${JSON.stringify(attack.posted(attack.sign))}, '*')\`
    for (let i = 0; i < 10; i++) {
      for (const { contentWindow } of frames) {
        contentWindow.eval(code)
        contentWindow.setTimeout(code, 10)
      }
      await attack.sleep(40)
    }
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
