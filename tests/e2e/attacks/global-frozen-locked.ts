import type { Attack } from './kit/attack.ts'
import { FROZEN_FIRST } from './kit/open-reasons.ts'

export default {
  family: 'global',
  how: 'Uses a provider that the wallet froze, under a name that it defined so that nobody can change it.',
  script: `
    frontier.request(attack.sign).catch(() => {})
    await attack.sleep(300)
  `,
  open: { 'wallet-before': FROZEN_FIRST },
} satisfies Attack
