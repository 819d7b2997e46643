import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Asks from a srcdoc frame.',
  script: `
    attack.frame({ srcdoc: attack.html('(await attack.until(() => window.ethereum)).request(attack.sign)') })
    await attack.sleep(600)
  `,
} satisfies Attack
