import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Makes an about:blank frame and uses its wallet in the same tick, and again in each of the next ones.',
  script: `
    const frame = attack.frame()
    for (let i = 0; i < 30; i++) {
      try { frame.contentWindow.ethereum.request(attack.sign) } catch {}
      await attack.sleep(i < 10 ? 0 : 20)
    }
  `,
} satisfies Attack
