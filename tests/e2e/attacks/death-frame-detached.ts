import type { Attack } from './kit/attack.ts'

export default {
  family: 'death',
  how: 'Asks from a frame, keeps its provider, takes the frame away and puts it back while the request is held.',
  script: `
    const frame = attack.frame({ src: attack.frameUrl })
    await attack.sleep(400)
    const { ethereum: kept } = frame.contentWindow
    kept?.request(attack.sign).catch(() => {})
    await attack.sleep(100)
    frame.remove()
    for (let i = 0; i < 3; i++) {
      try { kept.request(attack.sign).catch(() => {}) } catch {}
      await attack.sleep(100)
      document.body.append(frame)
      await attack.sleep(150)
      try { frame.contentWindow.ethereum.request(attack.sign).catch(() => {}) } catch {}
    }
  `,
  frame: 'ethereum.request(attack.sign)',
} satisfies Attack
