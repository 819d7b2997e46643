import type { Attack } from './kit/attack.ts'

export default {
  family: 'wire',
  how: "Posts a read, and changes it into a signature in its own listener, before the wallet's listener runs.",
  script: `
    addEventListener('message', ({ data }) => {
      const call = data?.data?.data
      if (call?.id !== 77) return
      try { call.method = 'personal_sign'; call.params = attack.sign.params } catch {}
      try { data.data.data = { ...call, ...attack.sign } } catch {}
      try { data.data = attack.posted(attack.sign).data } catch {}
    }, true)
    postMessage(attack.posted({ method: 'eth_chainId', params: [] }, 77), '*')
    await attack.sleep(300)
  `,
} satisfies Attack
