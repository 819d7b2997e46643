import type { Attack } from './kit/attack.ts'

export default {
  family: 'announced',
  how: "Announces the wallet's own detail again, frozen, proxied or with getters, hoping to get a provider that is not wrapped.",
  script: `
    const detail = await new Promise((got) => {
      addEventListener('eip6963:announceProvider', (event) => got(event.detail), { once: true })
      dispatchEvent(new Event('eip6963:requestProvider'))
    })
    addEventListener('eip6963:announceProvider', (event) => event.detail.provider.request(attack.sign))
    const { info, provider } = detail
    let reads = 0
    const again = [
      Object.freeze({ info, provider }),
      { info, get provider() { return reads++ ? provider : ethereum } },
      new Proxy(detail, {}),
      { info, provider: new Proxy(provider, {}) },
      { info, provider: Object.create(provider) },
    ]
    for (const each of again) dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: each }))
    await attack.sleep(300)
  `,
} satisfies Attack
