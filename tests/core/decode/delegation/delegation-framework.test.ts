import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  DELEGATION_MANAGER,
  ENFORCERS,
  FRAMEWORK_CHAINS,
} from '../../../../lib/core/decode/delegation/delegation-framework.data.ts'

const FIXTURE = join(import.meta.dirname, '../../../fixtures/enforcers/delegation-framework-1.3.0.json')

describe('the pinned addresses of the delegation framework', () => {
  const { origin, chains, contracts } = JSON.parse(readFileSync(FIXTURE, 'utf8')) as {
    origin: string
    chains: number[]
    contracts: Record<string, string>
  }

  it('are those that the named package has', () => {
    expect(origin).toMatch(/^npm @metamask\/delegation-deployments@\d/)
    expect([...FRAMEWORK_CHAINS].toSorted((a, b) => a - b)).toEqual(chains)
    expect(DELEGATION_MANAGER).toBe(contracts.DelegationManager)
    expect(Object.keys(ENFORCERS).length).toBeGreaterThan(25)
    for (const [address, name] of Object.entries(ENFORCERS)) expect(address).toBe(contracts[`${name}Enforcer`])
  })
})
