import type { Attack } from './kit/attack.ts'

export default {
  family: 'frames',
  how: 'Asks from sandboxed frames, with and without an origin of their own.',
  script: `
    const code = attack.html('(await attack.until(() => window.ethereum)).request(attack.sign)')
    for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin', 'allow-scripts allow-popups allow-modals']) {
      attack.frame({ sandbox, srcdoc: code })
      attack.frame({ sandbox, src: attack.frameUrl })
    }
    await attack.sleep(900)
  `,
  frame: '(await attack.until(() => window.ethereum)).request(attack.sign)',
} satisfies Attack
