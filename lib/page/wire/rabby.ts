import { callOf, field, type WireFamily } from './wire-family.ts'

/**
 * Rabby: `{ target, data: { data: { type: 'request', data: { method, params } } } }`, over MetaMask's
 * WindowPostMessageStream. Source: RabbyHub/Rabby, src/utils/message/broadcastChannelMessage.ts and
 * src/content-script/index.ts. Not exercised against Rabby's own code.
 */
export const rabby: WireFamily = {
  name: 'rabby',
  readCalls(message) {
    if (field(message, 'target') !== 'rabby-content-script') return null
    const envelope = field(field(message, 'data'), 'data')
    return field(envelope, 'type') === 'request' ? [callOf(field(envelope, 'data'))] : []
  },
}
