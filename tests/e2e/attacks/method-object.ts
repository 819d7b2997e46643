import type { Attack } from './kit/attack.ts'

export default {
  family: 'mutation',
  how: 'Passes a method that is no text but becomes one: a String object, an array, an object with toString.',
  script: `
    const { method, params } = attack.sign
    let reads = 0
    const odd = [new String(method), [method], { toString: () => method }, { toString: () => (reads++ ? method : 'eth_chainId') }, method]
    for (const each of odd) {
      ethereum.request({ method: each, params }).catch(() => {})
      for (const door of ['sendAsync', 'send']) try { ethereum[door]({ id: 1, jsonrpc: '2.0', method: each, params }, () => {}) } catch {}
    }
    await attack.sleep(300)
  `,
} satisfies Attack
