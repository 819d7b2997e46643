import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Passes parameters so large or so deep that whoever writes them down fails.',
  script: `
    const { method, params } = attack.sign
    let deep = params[0]
    for (let i = 0; i < 3000; i++) deep = [deep]
    for (const odd of ['x'.repeat(2_000_000), deep, new Array(100_000).fill(1), { get x() { throw new Error('no') } }, 10n]) {
      try { ethereum.request({ method, params: [...params, odd] }).catch(() => {}) } catch {}
      try { ethereum.sendAsync({ id: 1, method, params: [...params, odd] }, () => {}) } catch {}
    }
    await attack.sleep(600)
  `,
} satisfies Attack
