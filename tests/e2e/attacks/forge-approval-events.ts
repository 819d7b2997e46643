import type { Attack } from './kit/attack.ts'

export default {
  family: 'forged-approval',
  how: 'Dispatches and posts an approval in every shape that earlier guards have listened to.',
  script: `
    ethereum.request(attack.sign)
    const words = { type: 'request.forward', id: '*', approved: true, choice: 'continue', result: true, isAllowed: true }
    for (const name of ['plainsign:approve', 'plainsign:decision', 'request.forward', 'review.decide', 'message']) {
      for (const target of [window, document, document.documentElement]) {
        target.dispatchEvent(new CustomEvent(name, { detail: words, bubbles: true }))
        target.dispatchEvent(new MessageEvent(name, { data: words, source: window, origin: location.origin }))
      }
    }
    window.postMessage(words, '*')
    window.postMessage({ target: 'plainsign', data: words }, '*')
    await attack.sleep(300)
  `,
} satisfies Attack
