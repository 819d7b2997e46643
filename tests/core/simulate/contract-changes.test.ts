import { describe, expect, it } from 'vitest'
import { bareFrames } from '../../../lib/core/simulate/bare-frames.ts'
import { contractChanges } from '../../../lib/core/simulate/contract-changes.ts'
import type { Execution } from '../../../lib/core/simulate/execution.ts'
import { execution, frame, ME, TOKEN, YOU } from './run.ts'

type Diff = Execution['stateDiff']
const run = (pre: Diff['pre'], post: Diff['post'], given: Partial<Execution> = {}) =>
  execution({ stateDiff: { pre, post }, ...given })
const what = (...runs: readonly Execution[]) => contractChanges(runs).map(({ address, change }) => [address, change])

const created = run({}, { [TOKEN]: { balance: '0x0', nonce: 1, code: '0x6001' } })
const destroyed = run({ [TOKEN]: { balance: '0x0', nonce: 1, code: '0x6001' } }, {})

describe('which contracts are other ones after all steps', () => {
  it('a new one, a destroyed one (as before EIP-6780), one with other code', () => {
    expect(what(created)).toEqual([[TOKEN, 'created']])
    expect(what(destroyed)).toEqual([[TOKEN, 'destroyed']])
    const changed = run({ [TOKEN]: { balance: '0x0', code: '0x6001' } }, { [TOKEN]: { code: '0x6002' } })
    expect(what(changed)).toEqual([[TOKEN, 'code-changed']])
  })

  it('none where a later step undoes an earlier one; other code where it comes back with other code', () => {
    expect(what(created, destroyed)).toEqual([])
    const back = run({}, { [TOKEN]: { balance: '0x0', code: '0x6009' } })
    expect(what(destroyed, back)).toEqual([[TOKEN, 'code-changed']])
    expect(what(destroyed, created)).toEqual([])
  })

  it('none where only balance, storage or a delegate (EIP-7702) changes', () => {
    const paid = run({ [TOKEN]: { balance: '0x0', code: '0x6001' } }, { [TOKEN]: { balance: '0x1' } })
    expect(what(paid)).toEqual([])
    const code = `0xef0100${YOU.slice(2)}`
    expect(what(run({ [ME]: { balance: '0x0' } }, { [ME]: { code } }))).toEqual([])
    expect(what(run({ [ME]: { balance: '0x0', code } }, { [ME]: { code: '0x' } }))).toEqual([])
  })

  it('also one without code, which somebody made all the same', () => {
    const callTree = frame({ to: YOU, calls: [frame({ type: 'CREATE2', from: YOU, to: TOKEN })] })
    const empty = run({}, { [TOKEN]: { balance: '0x0', nonce: 1 } }, { callTree })
    expect(contractChanges([empty])).toMatchObject([{ address: TOKEN, change: 'created', creator: YOU, direct: false }])
    const failed = { ...callTree, calls: [frame({ type: 'CREATE2', from: YOU, to: TOKEN, error: 'out of gas' })] }
    expect(contractChanges([run({}, {}, { callTree: failed })])).toEqual([])
  })

  it('says the same of a call tree that keeps no more than it needs', () => {
    const inner = frame({ type: 'CREATE', from: TOKEN, to: YOU, input: '0x1234' })
    const callTree = frame({ calls: [frame({ type: 'DELEGATECALL', from: TOKEN, to: ME, calls: [inner] })] })
    const post = { [YOU]: { balance: '0x0', nonce: 1, code: '0x6001' } }
    const whole = run({}, post, { callTree })
    const bare = run({}, post, { callTree: bareFrames(callTree) })
    expect(contractChanges([bare])).toEqual(contractChanges([whole]))
    expect(JSON.stringify(bare.callTree)).not.toContain('1234')
  })
})
