import type { Attack } from './kit/attack.ts'

export default {
  family: 'announced',
  how: 'Listens for announced providers from the first script of the page on.',
  head: `<script>addEventListener('eip6963:announceProvider', (event) => event.detail.provider.request(attack.sign), true)</script>`,
  script: `
    await attack.sleep(300)
    window.dispatchEvent(new Event('eip6963:requestProvider'))
    await attack.sleep(200)
  `,
} satisfies Attack
