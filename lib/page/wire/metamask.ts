import { callOf, field, type WireFamily } from './wire-family.ts'

const TO_WALLET = 'metamask-contentscript'
const TO_PAGE = 'metamask-inpage'
const HANDSHAKE = ['SYN', 'ACK']
const REFUSED = {
  code: 4100,
  message: 'Plainsign has not read this request: if your wallet shows it, reject it there.',
}

/**
 * MetaMask and its forks: `{ target, data }`, where data opens the stream (`SYN`, `ACK`) or is a chunk
 * `{ name, data }` of a multiplexed stream of JSON-RPC objects; `name` is `metamask-provider`, or
 * `metamask-multichain-provider` for CAIP-25 and CAIP-27. Source: @metamask/post-message-stream
 * (WindowPostMessageStream), @metamask/object-multiplex, @metamask/json-rpc-middleware-stream.
 */
export const metamask: WireFamily = {
  name: 'metamask',

  readCalls(message) {
    if (field(message, 'target') !== TO_WALLET) return null
    const chunk = field(message, 'data')
    if (typeof chunk === 'string' && HANDSHAKE.includes(chunk)) return []
    return payloadsOf(chunk).map(callOf)
  },

  refuse(message) {
    const chunk = field(message, 'data')
    return payloadsOf(chunk)
      .map((payload) => field(payload, 'id'))
      .filter((id) => typeof id === 'number' || typeof id === 'string')
      .map((id) => ({
        target: TO_PAGE,
        data: { name: field(chunk, 'name'), data: { id, jsonrpc: '2.0', error: REFUSED } },
      }))
  },
}

/** In Firefox an array arrives with its own fields as well, and the wallet may read those: such a one is no batch. */
function payloadsOf(chunk: unknown): readonly unknown[] {
  const data = field(chunk, 'data')
  const isBatch = Array.isArray(data) && Object.keys(data).length === data.length
  return isBatch ? data : [Array.isArray(data) ? null : data]
}
