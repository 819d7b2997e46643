import { callOf, field, type WireFamily } from './wire-family.ts'

/**
 * Frame's companion extension: `{ type: 'eth:send', payload: { id, method, params } }`. Source:
 * frame-labs/frame-extension, src/frame.js. Not exercised against Frame's own code.
 */
export const frame: WireFamily = {
  name: 'frame',
  readCalls: (message) => (field(message, 'type') === 'eth:send' ? [callOf(field(message, 'payload'))] : null),
}
