import fc from 'fast-check'
import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Address } from '../../../lib/core/facts/hex.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import type { Answer } from '../../../lib/core/facts/need.ts'
import { judge } from '../../../lib/core/judge/judge.ts'
import { foldVerdict, VERDICTS } from '../../../lib/core/judge/verdict.ts'
import { evidenceOf } from './read-rule-fixtures.ts'

const ACCOUNT = `0x${'a'.repeat(40)}` as const
const CONTRACT = `0x${'4'.repeat(40)}` as const
const PERSON = `0x${'e'.repeat(40)}` as const
const known = new Map<string, Answer>([
  [`code:${CONTRACT}`, { ok: true, value: '0x60', provenance: 'proved' }],
  [`code:${PERSON}`, { ok: true, value: '0x', provenance: 'proved' }],
])

const abi = parseAbi(['function approve(address,uint256)', 'function setApprovalForAll(address,bool)'])
const approve = (to: Address, amount: bigint) =>
  encodeFunctionData({ abi, functionName: 'approve', args: [to, amount] })
const spender = fc.constantFrom(CONTRACT, PERSON)
const token = fc.constantFrom(`0x${'1'.repeat(40)}`, `0x${'2'.repeat(40)}`)
const approval = fc
  .record({ token, spender, amount: fc.oneof(fc.bigInt(1n, 1000n), fc.constant(2n ** 256n - 1n)) })
  .map((given) => ({ to: given.token, data: approve(given.spender, given.amount), value: '0x0' }))
const operator = fc.record({ token, spender }).map((given) => ({
  to: given.token,
  data: encodeFunctionData({ abi, functionName: 'setApprovalForAll', args: [given.spender, true] }),
  value: '0x0',
}))
const payment = fc.constantFrom(PERSON, CONTRACT).map((to) => ({ to, data: '0x', value: '0x1' }))
const revocation = fc
  .record({ token, spender })
  .map((given) => ({ to: given.token, data: approve(given.spender, 0n), value: '0x0' }))
const call = fc.oneof(approval, operator, payment, revocation)

function rank(method: string, params: Json): number {
  const context = { origin: 'https://app.example', chainId: 1, account: ACCOUNT, now: 1_760_000_000 }
  const evidence = evidenceOf({ request: { method, params }, context, simulated: null, known: {} }, known)
  return VERDICTS.indexOf(foldVerdict(judge(evidence, known).result, []))
}

const batchRank = (calls: readonly { to: string; data: string; value: string }[]) =>
  rank('wallet_sendCalls', [
    { version: '2.0.0', from: ACCOUNT, chainId: '0x1', atomicRequired: true, calls: [...calls] },
  ])

describe('a batch', () => {
  it('is at least as bad as its worst call, in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.array(call, { minLength: 4, maxLength: 4 }),
        (order, calls) => {
          const worst = Math.max(...calls.map((one) => rank('eth_sendTransaction', [{ from: ACCOUNT, ...one }])))
          expect(batchRank(order.flatMap((place) => calls[place] ?? []))).toBeGreaterThanOrEqual(worst)
        },
      ),
    )
  })
})
