import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Takes the provider out of a frame, removes the frame at once and uses the provider then.',
  script: `
    const providers = []
    for (let i = 0; i < 10; i++) {
      const frame = attack.frame()
      await attack.sleep(i * 15)
      const { ethereum } = frame.contentWindow
      if (ethereum) providers.push(ethereum, { request: ethereum.request })
      if (i % 2) ethereum?.request(attack.sign).catch(() => {})
      await attack.sleep(i > 6 ? i * 10 : 0)
      frame.remove()
    }
    for (const each of providers) try { each.request(attack.sign).catch(() => {}) } catch {}
    await attack.sleep(400)
  `,
} satisfies Attack
