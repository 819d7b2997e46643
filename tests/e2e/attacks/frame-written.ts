import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Writes documents into frames, while they load and afterwards, and asks from them.',
  script: `
    const code = attack.html('(await attack.until(() => window.ethereum)).request(attack.sign)')
    for (const wait of [0, 0, 50, 200]) {
      const { contentWindow, contentDocument } = attack.frame()
      await attack.sleep(wait)
      contentWindow.ethereum?.request(attack.sign).catch(() => {})
      await attack.sleep(wait)
      contentDocument.open()
      contentDocument.write(code)
      contentDocument.close()
    }
    await attack.sleep(600)
  `,
} satisfies Attack
