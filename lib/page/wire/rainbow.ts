import { callOf, field, type WireFamily } from './wire-family.ts'

/**
 * Rainbow: `{ topic: '> providerRequest', payload: { method, params }, id }`. Source: rainbow-me/browser-extension,
 * src/core/messengers/internal/window.ts and src/core/transports/providerRequestTransport.ts. Not exercised against
 * Rainbow's own code.
 */
export const rainbow: WireFamily = {
  name: 'rainbow',
  readCalls: (message) =>
    field(message, 'topic') === '> providerRequest' ? [callOf(field(message, 'payload'))] : null,
}
