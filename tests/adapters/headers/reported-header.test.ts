import { describe, expect, it } from 'vitest'
import type { JsonRpc } from '../../../lib/adapters/chain/json-rpc.ts'
import type { RpcReply } from '../../../lib/adapters/chain/rpc-reply.ts'
import { reportedHeader } from '../../../lib/adapters/headers/reported-header.ts'
import blocks from '../../core/state-proof/blocks-by-fork.json' with { type: 'json' }

const signal = new AbortController().signal
const answered = (result: unknown): RpcReply => ({ kind: 'answered', result })
const refused: RpcReply = { kind: 'refused', code: -32601, message: 'method not found' }

function header(chain: RpcReply, block: RpcReply, config: RpcReply = refused) {
  const rpc: JsonRpc = { ask: async () => [chain, block, config] }
  return reportedHeader(rpc, 'node.test', 5, signal)
}

describe('the newest header, on the word of one endpoint', () => {
  it('is taken where it hashes to its hash on the chain that was asked for', async () => {
    const { prague } = blocks
    const answer = await header(answered('0x5'), answered(prague))
    expect(answer).toMatchObject({ ok: true, hash: prague.hash, saysOsaka: false })
  })

  it('comes with the word of a node that runs osaka', async () => {
    const config = answered({ current: { precompiles: { P256VERIFY: '0x100' } } })
    expect(await header(answered('0x5'), answered(blocks.prague), config)).toMatchObject({ ok: true, saysOsaka: true })
    const odd = answered({ current: null })
    expect(await header(answered('0x5'), answered(blocks.prague), odd)).toMatchObject({ ok: true, saysOsaka: false })
  })

  it.each([
    ['another chain', answered('0x6'), answered(blocks.prague), 'wrong-chain'],
    ['no chain', refused, answered(blocks.prague), 'endpoint-failed'],
    ['an odd chain', answered(5), answered(blocks.prague), 'endpoint-failed'],
    ['no block', answered('0x5'), refused, 'endpoint-failed'],
    ['a pending block', answered('0x5'), answered({ ...blocks.prague, hash: null }), 'endpoint-lied'],
    [
      "another block's hash",
      answered('0x5'),
      answered({ ...blocks.prague, hash: blocks.cancun.hash }),
      'endpoint-lied',
    ],
    ["another fork's fields", answered('0x5'), answered({ ...blocks.prague, requestsHash: null }), 'endpoint-lied'],
    ['half a header', answered('0x5'), answered({ hash: blocks.prague.hash }), 'endpoint-failed'],
  ])('is refused with %s', async (_, chain, block, reason) => {
    const answer = await header(chain, block)
    expect(answer).toMatchObject({ ok: false, unchecked: { reason } })
    expect(!answer.ok && answer.unchecked.detail).toContain('node.test')
  })
})
