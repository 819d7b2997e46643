import { describe, expect, it } from 'vitest'
import type { Execution } from '../../../../lib/core/simulate/execution.ts'
import type { Scenario, Step } from '../../../../lib/core/simulate/scenario.ts'
import { planWalletsChoice } from '../../../../lib/core/simulate/scenarios/plan-wallets-choice.ts'

const FROM = `0x${'a'.repeat(40)}` as const
const step = (fixed: NonNullable<Step['fixed']>): Step => ({ from: FROM, to: FROM, value: '0', data: '0x', fixed })
const asked = (...steps: readonly Step[]): Scenario => ({ name: 'asked', steps })
const ran = (status: Execution['status']): readonly Execution[] => [
  { status, gasUsed: '0x0', returnData: '0x', callTree: null, logs: [], stateDiff: { pre: {}, post: {} } },
]
const NAMED = { nonce: '9', gas: '30000', maxFeePerGas: '1', type: 2 } as const

describe('what a wallet would choose instead', () => {
  it('is run where no block takes what the page named, and keeps what wallets don’t choose', () => {
    const choice = planWalletsChoice(asked(step(NAMED)), ran('invalid'))
    expect(choice?.steps).toEqual([step({ type: 2 })])
  })

  it.each(['revert', 'halt'] as const)('is run with other gas alone after a %s', (status) => {
    const { gas: _, ...rest } = NAMED
    expect(planWalletsChoice(asked(step(NAMED)), ran(status))?.steps).toEqual([step(rest)])
  })

  it('is not run where the page’s own terms work, or where it named none', () => {
    expect(planWalletsChoice(asked(step(NAMED)), ran('success'))).toBeNull()
    expect(planWalletsChoice(asked(step({ type: 2 })), ran('invalid'))).toBeNull()
  })

  it('is not run before the request itself, nor for a batch', () => {
    expect(planWalletsChoice(asked(step(NAMED)), undefined)).toBeNull()
    expect(planWalletsChoice(asked(step(NAMED), step(NAMED)), ran('invalid'))).toBeNull()
  })
})
