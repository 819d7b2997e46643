import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: 'Uses a provider that the wallet froze, so that none of its methods can be replaced.',
  script: `
    for (const found of [window.zeal, Reflect.get(window, 'zeal'), Object.getOwnPropertyDescriptor(window, 'zeal')?.value]) {
      found?.request(attack.sign).catch(() => {})
    }
    await attack.sleep(300)
  `,
} satisfies Attack
