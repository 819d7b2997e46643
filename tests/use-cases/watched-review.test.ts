import { join } from 'node:path'
import { toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { createPrestateReader } from '../../lib/adapters/chain/prestate-view.ts'
import { createInProcessExecutor } from '../../lib/adapters/evm/in-process-executor.ts'
import type { Review } from '../../lib/core/review/review.ts'
import type { ReviewPorts } from '../../lib/use-cases/review-ports.ts'
import { reviewRequest } from '../../lib/use-cases/review-request.ts'
import { openLibrary } from '../../scripts/inspect/open-library.ts'
import { root } from '../../scripts/project.ts'
import { compileRuntime } from '../support/compile-runtime.ts'

const CODES = compileRuntime(join(root, 'tests/fixtures/watched'))
const ALICE = `0x${'a1'.repeat(20)}` as const
const CONTRACT = `0x${'c0'.repeat(20)}` as const
const BLOCK = {
  number: '1000',
  timestamp: '1700000000',
  gasLimit: '30000000',
  coinbase: `0x${'33'.repeat(20)}` as const,
}

/** The whole review of a payment of one ether to a contract of the corpus. */
function review(name: string, call: string): Promise<Review> {
  const account = (balance: string, code: `0x${string}` = '0x') => ({ balance, nonce: '1', code, storage: {} })
  const alloc = { [ALICE]: account('10000000000000000000'), [CONTRACT]: account('0', CODES[name] ?? '0x') }
  const block = { ...BLOCK, baseFee: '1000000000', excessBlobGas: '0' }
  const ports: ReviewPorts = {
    chain: createPrestateReader({ fork: 'prague', block, alloc }, 1),
    executor: createInProcessExecutor(),
    memory: { dealings: async () => 0 },
    library: { look: openLibrary().look },
    hosts: { hosts: () => [] },
  }
  const tx = { from: ALICE, to: CONTRACT, value: '0xde0b6b3a7640000', data: toFunctionSelector(call) }
  const context = { origin: 'https://app.example', chainId: 1, account: ALICE, now: 1_700_000_000 }
  const input = { id: 'r', request: { method: 'eth_sendTransaction', params: [tx] }, context }
  return reviewRequest(input, ports, () => {}, new AbortController().signal)
}

describe('a review of a contract that does something else where it believes to be watched', () => {
  it('is danger, and says what it looks at and what it would take', async () => {
    const { verdict, findings, complete } = await review('RandomIsZero', 'claim()')
    expect(verdict).toBe('danger')
    expect(complete).toBe(true)
    const [finding] = findings.filter(({ code }) => code === 'acts-otherwise-when-watched')
    expect(finding?.text).toContain('the block’s random value')
    expect(finding?.text).toMatch(/1 \S+ would be taken from you/)
  })

  it('is not, where an honest one looks at the same', async () => {
    const { findings, complete } = await review('MixesChance', 'go()')
    expect(findings.map(({ code }) => code)).not.toContain('acts-otherwise-when-watched')
    expect(complete).toBe(true)
  })
})
