import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../lib/core/facts/json.ts'
import { BOB, CONTRACT, callOf, describing, knowing, ME, readCallOf, USDC } from './described.ts'

const RUN = 'run(address target, uint256 sum, bytes action, bytes[] more, bytes4 what)'
const TRANSFER = callOf('transfer(address to, uint256 value)', [BOB, 1_000_000n])

function run(field: { readonly [key: string]: Json }, action = TRANSFER) {
  const fields = [{ label: 'Action', format: 'calldata', ...field }]
  const descriptor = describing('contract', { [RUN]: { intent: 'Run', fields } })
  const args = [USDC, 3n, action, [TRANSFER, TRANSFER], '0xa9059cbb']
  return readCallOf(callOf(RUN, args), knowing(descriptor), { value: '0x7' }).meaning
}

describe('calldata inside a described call', () => {
  it('is read as a call of its own', () => {
    const meaning = run({ path: 'action', params: { calleePath: 'target', amountPath: 'sum', spenderPath: '@.from' } })
    expect(meaning.fields[0]?.value).toBe(`a call to ${USDC}, read on its own`)
    expect(meaning.calls).toMatchObject([
      {
        path: '#.action',
        to: USDC,
        value: '3',
        function: { signature: 'transfer(address,uint256)', source: 'pinned' },
      },
    ])
    expect(meaning.calls[0]?.acts).toContainEqual(expect.objectContaining({ standard: 'erc20', from: ME, to: BOB }))
  })

  it('is made by the contract where nothing else is said, and moves no coin', () => {
    const [call] = run({ path: 'action', params: { callee: USDC } }).calls
    expect(call).toMatchObject({ value: '0', acts: [{ from: CONTRACT }] })
  })

  it('may lack its selector', () => {
    const action = `0x${TRANSFER.slice(10)}` as const
    const fixed = run({ path: 'action', params: { calleePath: 'target', selector: '0xa9059cbb' } }, action)
    const placed = run({ path: 'action', params: { calleePath: 'target', selectorPath: 'what' } }, action)
    expect([fixed, placed].map(({ calls }) => calls[0]?.function?.name)).toEqual(['transfer', 'transfer'])
  })

  it('may stand in a list', () => {
    const { calls } = run({ path: 'more.[]', params: { calleePath: 'target' } })
    expect(calls.map(({ path }) => path)).toEqual(['#.more.[0]', '#.more.[1]'])
  })

  it('is not read where it is for another chain', () => {
    const meaning = run({ path: 'action', params: { calleePath: 'target', chainId: 10 } })
    expect(meaning.calls).toEqual([])
    expect(meaning.fields[0]?.value).toContain('on another chain, not read here')
  })

  it('is worded by the description of its own contract', () => {
    const outer = describing('contract', {
      [RUN]: {
        intent: 'Run',
        fields: [{ path: 'action', label: 'Do', format: 'calldata', params: { calleePath: 'target' } }],
      },
    })
    const inner = describing(
      'contract',
      { 'transfer(address to, uint256 value)': { intent: 'Send', fields: [] } },
      { context: { contract: { deployments: [{ chainId: 1, address: USDC }] } } },
    )
    const { meaning } = readCallOf(
      callOf(RUN, [USDC, 0n, TRANSFER, [], '0x00000000']),
      knowing({ [CONTRACT]: outer, [USDC]: inner }),
    )
    expect(meaning.calls[0]?.intent).toBe('Send')
  })

  it('is not read twice where the standard of the outer call reads it already', () => {
    const multicall = 'multicall(bytes[] data)'
    const fields = [{ path: 'data.[]', label: 'Call', format: 'calldata', params: { calleePath: '@.to' } }]
    const descriptor = describing('contract', { [multicall]: { intent: 'Many', fields } })
    const { meaning } = readCallOf(callOf(multicall, [[TRANSFER]]), knowing(descriptor))
    expect(meaning.calls).toHaveLength(1)
  })

  it.each([
    ['a receiver', { path: 'action', params: { calleePath: 'nowhere' } }, 'nothing stands at nowhere'],
    ['any receiver', { path: 'action' }, 'no readable receiver'],
    ['bytes', { path: 'sum', params: { calleePath: 'target' } }, 'calldata is no bytes'],
    ['a selector', { path: 'action', params: { calleePath: 'target', selector: '0x12' } }, 'a selector is none'],
  ])('sets the description aside where it lacks %s', (_, field, reason) => {
    expect(run(field).reason).toContain(reason)
  })
})
