import { encodeAbiParameters, pad, toEventSelector } from 'viem'
import { describe, expect, test } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { compareOutcome, type Mined } from '../../../lib/core/review/compare-outcome.ts'
import type { Review } from '../../../lib/core/review/review.ts'
import type { Log } from '../../../lib/core/simulate/execution.ts'

const account: Hex = `0x${'a'.repeat(40)}`
const token: Hex = `0x${'b'.repeat(40)}`
const friend: Hex = `0x${'c'.repeat(40)}`
const thief: Hex = `0x${'d'.repeat(40)}`

const transferTopic = toEventSelector('Transfer(address,address,uint256)')
const moved = (from: Hex, to: Hex, amount: bigint): Log => ({
  address: token,
  topics: [transferTopic, pad(from), pad(to)],
  data: encodeAbiParameters([{ type: 'uint256' }], [amount]),
})
const approvalForAll = (operator: Hex): Log => ({
  address: token,
  topics: [toEventSelector('ApprovalForAll(address,address,bool)'), pad(account), pad(operator)],
  data: encodeAbiParameters([{ type: 'bool' }], [true]),
})

const call = { to: token, value: '0', data: '0xa9059cbb' as Hex }
const execution = {
  status: 'success' as const,
  gasUsed: '0x1',
  returnData: '0x' as Hex,
  callTree: null,
  stateDiff: { pre: {}, post: {} },
}

function shownWith(logs: Log[]): Review {
  const run = { ...execution, logs }
  const effects = { assets: [], fee: '1000', allowances: [], control: [] }
  return {
    schema: 1,
    id: '1',
    verdict: 'clear',
    complete: true,
    unchecked: [],
    title: '',
    summary: [],
    findings: [],
    meaning: { kind: 'contract-call', path: '#', fields: [], acts: [], calls: [] },
    simulation: [{ name: 'asked', steps: [{ from: account, ...call }], effects, execution: [run] }],
    effects,
    execution: run,
    digests: {},
    facts: [],
    hosts: [],
  }
}

const shown = shownWith([moved(account, friend, 100n)])
const mined: Mined = {
  hash: '0x01',
  blockNumber: '5',
  ...call,
  status: 'success',
  fee: '1000',
  logs: [moved(account, friend, 100n)],
}

describe('what the chain did, against what was shown', () => {
  test.each<[string, Mined | null, string]>([
    ['the very same', mined, 'equal'],
    ['a little less fee', { ...mined, fee: '995' }, 'equal'],
    ['another fee', { ...mined, fee: '5000' }, 'fee-only'],
    ['the same movement through a smart account', { ...mined, to: thief, data: '0xb61d27f6' }, 'wrapped'],
    ['more tokens left', { ...mined, logs: [moved(account, friend, 200n)] }, 'different'],
    ['a grant that was not shown', { ...mined, logs: [...mined.logs, approvalForAll(thief)] }, 'different'],
    ['it failed', { ...mined, status: 'revert', logs: [] }, 'reverted'],
    ['never mined', null, 'not-seen'],
  ])('%s', (_name, happened, kind) => {
    expect(compareOutcome(shown, account, happened).kind).toBe(kind)
  })

  test('what a stranger moves in the same transaction is not the account’s matter', () => {
    const noisy = { ...mined, logs: [...mined.logs, moved(thief, friend, 9n)] }
    expect(compareOutcome(shown, account, noisy).kind).toBe('equal')
  })
})
