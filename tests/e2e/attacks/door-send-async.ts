import type { Attack } from './kit/attack.ts'

export default {
  family: 'methods',
  how: 'Uses sendAsync, alone and in lists with methods that pass.',
  script: `
    const call = { id: 1, jsonrpc: '2.0', ...attack.sign }
    const read = { id: 2, jsonrpc: '2.0', method: 'eth_chainId', params: [] }
    for (const payload of [call, [call], [read, call], [[call]], { ...read, 0: call, length: 1 }, Object.assign([read], call)]) {
      try { ethereum.sendAsync(payload, () => {}) } catch {}
      try { ethereum.sendAsync({ payload, ...read }, () => {}) } catch {}
    }
    await attack.sleep(300)
  `,
} satisfies Attack
