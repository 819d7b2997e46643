import { callOf, field, type WireFamily } from './wire-family.ts'

/**
 * OKX: chunks of a stream as MetaMask's, to targets that begin with `okexwallet-contentscript`. OKX publishes no source:
 * this is the form that others saw on the page (sudaoxyz/FlappyVault, src/script/lib/unused.js). Not exercised against
 * OKX's own code.
 */
export const okx: WireFamily = {
  name: 'okx',
  readCalls(message) {
    const target = field(message, 'target')
    if (typeof target !== 'string' || !target.startsWith('okexwallet-contentscript')) return null
    const data = field(field(message, 'data'), 'data')
    return data === undefined ? [] : [callOf(data)]
  },
}
