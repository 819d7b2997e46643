import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Opens a popup, writes a document into it and asks from there.',
  script: `
    const popup = open('', '_blank', 'popup')
    for (let i = 0; i < 10; i++) {
      popup.ethereum?.request(attack.sign).catch(() => {})
      await attack.sleep(i * 5)
    }
    popup.document.open()
    popup.document.write(attack.html('(await attack.until(() => window.ethereum)).request(attack.sign)'))
    popup.document.close()
    await attack.sleep(900)
  `,
} satisfies Attack
