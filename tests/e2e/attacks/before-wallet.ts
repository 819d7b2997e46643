import type { Attack } from './kit/attack.ts'

export default {
  family: 'timing',
  how: 'Asks in microtasks, animation frames, mutation observers and timers, whichever comes first after the provider appears.',
  head: `
    <script>
      const ask = () => window.ethereum?.request(attack.sign).catch(() => {})
      queueMicrotask(ask)
      requestAnimationFrame(ask)
      setTimeout(ask)
      new MutationObserver(ask).observe(document, { childList: true, subtree: true })
      new MessageChannel().port1.onmessage = ask
      addEventListener('ethereum#initialized', ask)
    </script>
  `,
  script: 'await attack.sleep(400)',
} satisfies Attack
