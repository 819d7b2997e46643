import type { Attack } from './kit/attack.ts'

export default {
  family: 'mutation',
  how: "Keeps changing the request object's method while the guard reads it.",
  script: `
    const request = attack.sign
    for (let i = 0; i < 6; i++) {
      request.method = i % 2 ? 'personal_sign' : 'eth_chainId'
      ethereum.request(request)
      request.method = i % 2 ? 'eth_chainId' : 'personal_sign'
      await null
    }
    await attack.sleep(300)
  `,
} satisfies Attack
