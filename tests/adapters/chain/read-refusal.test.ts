import { expect, it } from 'vitest'
import { readRefusal, smallerSize } from '../../../lib/adapters/chain/read-refusal.ts'

/** As nodes and hosts word them. */
it.each([
  [-32602, 'distance to target block exceeds maximum proof window', 'block-gone'],
  [-32000, 'missing trie node 8b1604e0d19d9be9a94cab027e74134e674bccdbf8d6a3f09a23abe52fd356fa (path )', 'block-gone'],
  [-32000, 'header for hash not found', 'block-gone'],
  [-32000, 'hash is not currently canonical', 'block-gone'],
  [-32000, 'required historical state unavailable (reexec=128)', 'block-gone'],
  [-32000, 'historical state not available in path scheme yet', 'block-gone'],
  [-32002, 'No state available for block 0xdead', 'block-gone'],
  [-32000, 'state at block #19000000 is pruned', 'block-gone'],
  [27, 'Unknown state. First available state is 1', 'block-gone'],
  [-32001, 'Resource not found.', 'block-gone'],
  [-32000, 'Unknown block', 'block-gone'],
  [-32602, 'too many slots (max 1024)', 'too-many-keys'],
  [-32602, 'max number of storage keys exceeded (max allowed 1000)', 'too-many-keys'],
  [-32600, 'batch too large', 'batch'],
  [-32005, 'Batched requests are not supported by this server', 'batch'],
  [31, 'Batch of more than 3 requests are not allowed on free tier', 'batch'],
  [-32003, 'response too large', 'batch'],
  [-32005, 'daily request count exceeded, request rate limited', 'rate-limit'],
  [429, 'Your app has exceeded its compute units per second capacity', 'rate-limit'],
  [-32601, 'the method eth_getProof does not exist/is not available', 'no-method'],
  [-32004, 'Method not supported', 'no-method'],
  [-32000, 'this method is disabled', 'no-method'],
  [-32602, 'invalid argument 2: hex string without 0x prefix', 'other'],
  [3, 'execution reverted', 'other'],
  [-32603, 'Internal error', 'other'],
] as const)('%d %s', (code, message, refusal) => {
  expect(readRefusal({ code, message })).toBe(refusal)
})

it('what is tried next is smaller, and the size that was named where one was', () => {
  expect(smallerSize(50, 'Batch of more than 3 requests', 10)).toBe(3)
  expect(smallerSize(50, 'batch limit 100 exceeded', 10)).toBe(10)
  expect(smallerSize(50, 'batch too large', 10)).toBe(10)
  expect(smallerSize(10, 'batch too large', 10)).toBe(1)
  expect(smallerSize(2, '0 allowed', 10)).toBe(1)
})
