import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Uses the old send in all its forms: with a name, with a callback, and answered at once.',
  script: `
    const { method, params } = attack.sign
    const calls = [
      () => ethereum.send(method, params),
      () => ethereum.send({ id: 1, jsonrpc: '2.0', method, params }, () => {}),
      () => ethereum.send({ id: 2, jsonrpc: '2.0', method, params }),
      () => ethereum.send({ id: 3, method, params }, null),
      () => ethereum.send([{ id: 4, jsonrpc: '2.0', method, params }], () => {}),
      () => ethereum.send({ id: 5, jsonrpc: '2.0', method: 'eth_chainId', params: [] }, { method, params }),
    ]
    for (const call of calls) try { Promise.resolve(call()).catch(() => {}) } catch {}
    await attack.sleep(300)
  `,
} satisfies Attack
