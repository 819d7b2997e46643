import type { Attack } from './kit/attack.ts'

export default {
  family: 'wire',
  how: 'Posts a read, with a listener that the page added in the very first script, and changes it into a signature there.',
  head: `
    <script>
      const change = ({ data }) => {
        const call = data?.data?.data
        if (call?.id !== 77) return
        try { call.method = 'personal_sign'; call.params = attack.sign.params } catch {}
      }
      window.onmessage = change
      addEventListener('message', change, true)
    </script>
  `,
  script: `
    postMessage(attack.posted({ method: 'eth_chainId', params: [] }, 77), '*')
    await attack.sleep(300)
  `,
} satisfies Attack
