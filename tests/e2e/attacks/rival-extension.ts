import type { Attack } from './kit/attack.ts'

export default {
  family: 'forged-approval',
  how: 'Has another extension speak to Plainsign as its own screens and content scripts do, and open its review window.',
  script: `
    ethereum.request(attack.sign).catch(() => {})
    await attack.sleep(200)
    postMessage({ rival: attack.plainsign || 'chrome-extension://none' }, '*')
    await attack.sleep(800)
  `,
} satisfies Attack
