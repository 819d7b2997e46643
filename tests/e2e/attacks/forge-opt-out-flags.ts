import type { Attack } from './kit/attack.ts'

export default {
  family: 'forged-approval',
  how: 'Sets every flag by which a page could ask not to be guarded.',
  script: `
    for (const owner of [window, document, document.documentElement, ethereum, Object.prototype]) {
      for (const flag of ['plainsign', '__plainsign', 'isPlainsign', '_isWrapped', 'wrapped', 'proxied', 'forwarded', 'gone', 'passes', 'allowed', attack.sign.method]) {
        try { owner[flag] = true } catch {}
      }
    }
    document.documentElement.setAttribute('data-plainsign', 'off')
    localStorage.setItem('plainsign', 'off')
    ethereum.request(attack.sign)
    await attack.sleep(200)
    for (const flag of Object.keys(Object.prototype)) delete Object.prototype[flag]
  `,
} satisfies Attack
