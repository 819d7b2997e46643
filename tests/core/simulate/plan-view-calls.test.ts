import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Abi, encodeAbiParameters, encodeEventTopics, encodeFunctionData, erc20Abi } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { Log } from '../../../lib/core/simulate/execution.ts'
import { isCutShort, planViewCalls } from '../../../lib/core/simulate/plan-view-calls.ts'
import { PERMIT2 } from '../../../lib/core/simulate/token-abi.ts'
import { root } from '../../../scripts/project.ts'
import { execution, frame, indexedLog, log, ME, TOKEN, YOU } from './run.ts'

const watch = { account: ME, acts: [] } as const
const plan = (...logs: ReturnType<typeof log>[]) => planViewCalls([execution({ logs })], watch)

describe('tokens are asked about what moved', () => {
  it('asks ERC-20 balances of both sides, and of the account even where its own log is missing', () => {
    const other = { from: YOU, to: TOKEN }
    expect(plan(log('Transfer', { from: ME, to: YOU }, 5n))).toMatchObject([
      { asks: 'balance', standard: 'erc20', owner: ME, to: TOKEN },
      { asks: 'balance', standard: 'erc20', owner: YOU, to: TOKEN },
    ])
    expect(plan(log('Transfer', other, 5n)).map((call) => 'owner' in call && call.owner)).toContain(ME)
  })

  it('asks who owns an ERC-721, told by the indexed number', () => {
    expect(plan(indexedLog('Transfer', { from: ME, to: YOU }, 7n))).toMatchObject([{ asks: 'owner', tokenId: '7' }])
  })

  it('asks ERC-1155 balances by their id', () => {
    const moved = log('TransferSingle', { operator: ME, from: ME, to: YOU }, 9n, 2n)
    expect(plan(moved)).toMatchObject([
      { asks: 'balance', standard: 'erc1155', owner: ME, tokenId: '9' },
      { asks: 'balance', standard: 'erc1155', owner: YOU, tokenId: '9' },
    ])
  })

  it('asks allowances, approvals of one token, and operators', () => {
    expect(plan(log('Approval', { owner: ME, spender: YOU }, 5n))).toMatchObject([
      { asks: 'allowance', owner: ME, spender: YOU },
    ])
    expect(plan(indexedLog('Approval', { owner: ME, spender: YOU }, 7n))).toMatchObject([
      { asks: 'token-approval', owner: ME, tokenId: '7' },
    ])
    expect(plan(log('ApprovalForAll', { owner: ME, operator: YOU }, 1n))).toMatchObject([
      { asks: 'operator', owner: ME, operator: YOU },
      { asks: 'trait', trait: 'multi-token' },
    ])
  })

  it('asks Permit2 about what it logs, and about what a call uses up there', () => {
    const topics = (name: 'Approval' | 'Lockdown', args: Record<string, unknown>) =>
      encodeEventTopics({ abi: PERMIT2 as Abi, eventName: name, args }) as Hex[]
    const approval = { address: YOU, topics: topics('Approval', { owner: ME, token: TOKEN, spender: YOU }), data: '0x' }
    const parties = encodeAbiParameters([{ type: 'address' }, { type: 'address' }], [TOKEN, YOU])
    const lockdown = { address: YOU, topics: topics('Lockdown', { owner: ME }), data: parties }
    const asked = { to: YOU, asks: 'permit2-allowance', owner: ME, token: TOKEN, spender: YOU }
    for (const one of [approval, lockdown]) expect(plan(one as Log)).toMatchObject([asked])
    const input = encodeFunctionData({ abi: PERMIT2, functionName: 'transferFrom', args: [ME, YOU, 1n, TOKEN] })
    const callTree = frame({ to: YOU, from: YOU, input })
    expect(planViewCalls([execution({ callTree })], watch)).toMatchObject([asked])
  })

  it('knows Permit2 as its makers publish it', () => {
    const published = readFileSync(join(root, 'tests/fixtures/abis/uniswap-permit2/Permit2.json'), 'utf8')
    const { abi }: { abi: Abi } = JSON.parse(published)
    const shape = (item: Abi[number]) =>
      item.type === 'function' || item.type === 'event'
        ? [item.type, item.name, ...item.inputs.map((input) => `${input.type} ${'indexed' in input && input.indexed}`)]
        : []
    const shapes = abi.map((item) => shape(item).join(' '))
    // What is published there leaves questions out, and what has changed since.
    const asked = PERMIT2.filter(({ name }) => name === 'Approval' || name === 'Lockdown')
    for (const item of asked) expect(shapes).toContain(shape(item).join(' '))
  })

  it('asks for wrapped ether, whose deposits are no transfers', () => {
    expect(plan(log('Deposit', { dst: ME }, 5n))).toMatchObject([{ asks: 'balance', owner: ME }])
  })

  it('asks about allowances that a call uses up without a log of it', () => {
    const input = encodeFunctionData({ abi: erc20Abi, functionName: 'transferFrom', args: [ME, YOU, 1n] })
    const callTree = frame({ to: YOU, calls: [frame({ from: YOU, input })] })
    expect(planViewCalls([execution({ callTree })], watch)).toMatchObject([
      { asks: 'allowance', owner: ME, spender: YOU, to: TOKEN },
    ])
  })

  it('asks about what the request says, where nothing was logged at all', () => {
    const act = {
      kind: 'approve',
      standard: 'erc20',
      token: TOKEN,
      owner: null,
      spender: YOU,
      scope: 'amount',
    } as const
    const acts = [{ ...act, amount: '1', change: 'set', signed: false }] as const
    expect(planViewCalls([execution()], { account: ME, acts })).toMatchObject([{ asks: 'allowance', owner: ME }])
  })
})

describe('a token can not drown what matters', () => {
  it("asks a bounded number of questions, the account's own first", () => {
    const noise = Array.from({ length: 1000 }, (_, n) => {
      const stranger = `0x${n.toString(16).padStart(40, '0')}`
      return log('Approval', { owner: stranger, spender: YOU }, 5n)
    })
    const asked = plan(...noise, log('Approval', { owner: ME, spender: YOU }, 5n))
    expect(asked.length).toBeLessThanOrEqual(256)
    expect(asked[0]).toMatchObject({ asks: 'allowance', owner: ME })
    const watched = asked.map((call) => ({ call }))
    expect(isCutShort([execution({ logs: noise })], watched, ME)).toBe(false)
  })

  it('nor hide behind more of the account’s own than are asked: that is said', () => {
    const ours = Array.from({ length: 300 }, (_, n) => {
      const spender = `0x${n.toString(16).padStart(40, '0')}`
      return log('Approval', { owner: ME, spender }, 5n)
    })
    const asked = plan(...ours).map((call) => ({ call }))
    expect(isCutShort([execution({ logs: ours })], asked, ME)).toBe(true)
    expect(isCutShort([execution({ logs: ours.slice(0, 9) })], asked.slice(0, 9), ME)).toBe(false)
    const deep = frame({ calls: Array.from({ length: 5000 }, () => frame()) })
    expect(isCutShort([execution({ callTree: deep })], [], ME)).toBe(true)
  })

  it('passes over logs that are none of the standards, whatever their shape', () => {
    const [topic] = log('Transfer', { from: ME, to: YOU }, 1n).topics
    const odd = [{ address: TOKEN, topics: topic === undefined ? [] : [topic], data: '0x' as const }]
    expect(plan(...odd, { address: TOKEN, topics: [], data: '0x' })).toEqual([])
    const cut = { ...log('TransferSingle', { operator: ME, from: ME, to: YOU }, 9n, 2n), data: '0x12' as const }
    expect(plan(cut)).toEqual([])
  })
})
