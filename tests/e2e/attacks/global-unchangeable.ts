import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: 'Uses the wallet by a name that the wallet defined so that nobody can change it.',
  script: `
    for (const ask of [window.BinanceChain, Reflect.get(window, 'BinanceChain'), Object.getOwnPropertyDescriptor(window, 'BinanceChain')?.value]) {
      ask?.request(attack.sign).catch(() => {})
    }
    await attack.sleep(300)
  `,
} satisfies Attack
