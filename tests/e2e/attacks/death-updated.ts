import type { Attack } from './kit/attack.ts'

export default {
  family: 'death',
  how: 'Asks again and again while the extension is reloaded under the page, as by an update.',
  script: `
    attack.tell('asked')
    for (let i = 0; i < 40; i++) {
      ethereum.request(attack.sign).catch(() => {})
      await attack.sleep(50)
    }
  `,
  async hands({ hear, updateExtension }) {
    await hear('asked')
    await updateExtension()
  },
} satisfies Attack
