import type { Attack } from './kit/attack.ts'

export default {
  family: 'death',
  how: 'Asks and reloads the page, again and again, while its requests are held.',
  script: `
    const round = Number(sessionStorage.round ?? 0)
    sessionStorage.round = round + 1
    ethereum.request(attack.sign).catch(() => {})
    if (round < 4) {
      setTimeout(() => location.reload(), 120)
      await new Promise(() => {})
    }
    await attack.sleep(300)
  `,
} satisfies Attack
