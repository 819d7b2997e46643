import { type Abi, encodeAbiParameters, encodeEventTopics, numberToHex } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { Log } from '../../../lib/core/simulate/execution.ts'
import { planViewCalls } from '../../../lib/core/simulate/plan-view-calls.ts'
import { readArtefact } from '../../world/protocols/read-artefact.ts'
import { execution, frame, ME, TOKEN, YOU } from './run.ts'

const { abi } = readArtefact('@safe-global/safe-contracts/build/artifacts/contracts/Safe.sol/Safe.json')

const HASH = numberToHex(1, { size: 32 })

function done(eventName: string, address: Hex = TOKEN): Log {
  const topics = encodeEventTopics({
    abi: abi as Abi,
    eventName,
    args: { txHash: HASH, msgHash: HASH },
  }) as Hex[]
  return { address, topics, data: encodeAbiParameters([{ type: 'uint256' }], [0n]) }
}

const word = (value: number) => numberToHex(value, { size: 32 })

/** Whether the contract that is called is asked for a balance after it stored this. */
function isAsked(logs: Log[], stored: Record<number, readonly [number, number]>): boolean {
  const side = (at: 0 | 1) => ({
    [TOKEN]: {
      balance: '0x0' as Hex,
      code: '0x01' as Hex,
      storage: Object.fromEntries(Object.entries(stored).map(([slot, words]) => [word(Number(slot)), word(words[at])])),
    },
  })
  const run = execution({ logs, callTree: frame({ to: TOKEN }), stateDiff: { pre: side(0), post: side(1) } })
  return planViewCalls([run], { account: ME, acts: [] }).some(({ to, asks }) => to === TOKEN && asks === 'balance')
}

describe('a contract that stored something without a word is asked whether it is a token', () => {
  it.each(['ExecutionSuccess', 'ExecutionFailure'])('but not a Safe that only counted that it acted: %s', (event) => {
    expect(isAsked([done(event)], { 5: [7, 8] })).toBe(false)
    expect(isAsked([done(event), done(event)], { 5: [7, 9] })).toBe(false)
  })

  it.each<[string, Log[], Record<number, readonly [number, number]>]>([
    ['that says nothing', [], { 5: [7, 8] }],
    ['for which another says it', [done('ExecutionSuccess', YOU)], { 5: [7, 8] }],
    ['that says it with another event', [done('SignMsg')], { 5: [7, 8] }],
    ['that counts more than it says', [done('ExecutionSuccess')], { 5: [7, 9] }],
    ['that counts back', [done('ExecutionSuccess')], { 5: [8, 7] }],
    ['that counts elsewhere', [done('ExecutionSuccess')], { 6: [7, 8] }],
    ['that stores more', [done('ExecutionSuccess')], { 5: [7, 8], 9: [1, 0] }],
  ])('also one %s', (_, logs, stored) => {
    expect(isAsked(logs, stored)).toBe(true)
  })
})
