import type { Attack } from './kit/attack.ts'
import { WIRE_HEARD_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'frames',
  how: 'Opens an about:blank popup and uses its wallet in the same tick and in the next ones.',
  script: `
    const popup = open('about:blank', '_blank', 'popup')
    const code = \`try { ethereum.request(\${JSON.stringify(attack.sign)}) } catch {}; postMessage(\${JSON.stringify(attack.posted(attack.sign))}, '*')\`
    for (let i = 0; i < 25; i++) {
      try { popup.ethereum.request(attack.sign).catch(() => {}) } catch {}
      try { popup.eval(code) } catch {}
      await attack.sleep(i < 10 ? 0 : 30)
    }
    popup?.close()
  `,
  open: { 'wallet-before': WIRE_HEARD_FIRST },
} satisfies Attack
