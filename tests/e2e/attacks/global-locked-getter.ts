import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: 'Uses the wallet by a name whose getter the wallet defined so that nobody can change it.',
  script: `
    const getter = Object.getOwnPropertyDescriptor(window, 'xfi')?.get
    for (const find of [() => window.xfi, () => Reflect.get(window, 'xfi'), () => getter(), () => getter.call({})]) {
      try { find().request(attack.sign).catch(() => {}) } catch {}
    }
    await attack.sleep(300)
  `,
} satisfies Attack
