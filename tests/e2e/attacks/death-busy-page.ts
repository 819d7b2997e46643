import type { Attack } from './kit/attack.ts'

export default {
  family: 'death',
  how: "Blocks the page's thread for seconds while a request is held, so that signs of life are missed.",
  script: `
    ethereum.request(attack.sign).catch(() => {})
    await attack.sleep(150)
    const end = Date.now() + 2500
    while (Date.now() < end);
    ethereum.request(attack.sign).catch(() => {})
    await attack.sleep(200)
  `,
} satisfies Attack
