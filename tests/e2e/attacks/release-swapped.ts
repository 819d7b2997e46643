import type { Attack } from './kit/attack.ts'

export default {
  family: 'review-window',
  how: 'Asks for another request, or for one that turns into another, after the user let an honest one through at the next click.',
  script: `
    attack.tell('asked')
    await attack.ended(ethereum.request(attack.honest))
    const { method, params } = attack.honest
    const turning = Object.defineProperty([...params], 'toJSON', { value: () => params })
    turning[0] = attack.hex
    ethereum.request(attack.sign).catch(() => {})
    ethereum.request({ method, params: turning }).catch(() => {})
    let reads = 0
    ethereum.request({ method, get params() { return reads++ ? attack.sign.params : params } }).catch(() => {})
    ethereum.request({ get method() { return reads++ % 2 ? method : 'eth_sendTransaction' }, params }).catch(() => {})
    await attack.sleep(200)
  `,
  async hands({ hear, releaseNext }) {
    await hear('asked')
    await releaseNext()
  },
} satisfies Attack
