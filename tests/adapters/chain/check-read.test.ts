import { pad } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkRead } from '../../../lib/adapters/chain/check-read.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { flippedAnywhere } from '../../core/state-proof/flipped-anywhere.ts'
import { type Node, openNode } from './open-node.ts'

let node: Node
beforeAll(async () => {
  node = await openNode()
})
afterAll(() => node.stop())

it('no byte of a proof or of code can be changed without notice', async () => {
  const slots = [pad('0x00'), pad('0x02'), pad('0x77')]
  const { stateRoot } = await node.ask<{ stateRoot: Hex }>('eth_getBlockByNumber', 'latest', false)
  const proof = await node.ask('eth_getProof', node.weth, slots, 'latest')
  const code = await node.ask<Hex>('eth_getCode', node.weth, 'latest')
  const signal = new AbortController().signal
  const check = (givenProof: unknown, givenCode: unknown) =>
    checkRead(
      stateRoot,
      { address: node.weth, slots, fresh: true },
      { proof: { kind: 'answered', result: givenProof }, code: { kind: 'answered', result: givenCode } },
      undefined,
      'node.test',
      signal,
    )
  expect(check(proof, code)).toMatchObject({ ok: true, account: { code } })

  const proofs = [...flippedAnywhere(proof, 2)]
  const codes = [...flippedAnywhere(code, 2)]
  expect(proofs.length).toBeGreaterThan(1_000)
  expect(codes.length).toBeGreaterThan(1_000)
  const said = [...proofs.map((forged) => check(forged, code)), ...codes.map((forged) => check(proof, forged))]
  expect(new Set(said.map((each) => each.ok || each.unchecked.reason))).toEqual(new Set(['endpoint-lied']))
})
