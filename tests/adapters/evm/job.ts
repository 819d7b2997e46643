import { numberToHex } from 'viem'
import type { Address, Hex } from '../../../lib/core/facts/hex.ts'
import type { Step } from '../../../lib/core/simulate/scenario.ts'
import type { AccountState, BlockEnv, KnownState } from '../../../lib/core/simulate/state.ts'
import type { ExecutionJob } from '../../../lib/ports/executor.ts'

export const ALICE: Address = `0x${'a1'.repeat(20)}`
export const BOB: Address = `0x${'b0'.repeat(20)}`
export const CONTRACT: Address = `0x${'c0'.repeat(20)}`
export const MINER: Address = `0x${'33'.repeat(20)}`
export const ETHER = 10n ** 18n

const BLOCK: BlockEnv = {
  number: '1000',
  timestamp: '1700000000',
  gasLimit: '30000000',
  coinbase: MINER,
  baseFee: '1000000000',
  excessBlobGas: '0',
}

export function account(given: Partial<AccountState> = {}): AccountState {
  return { balance: '0', nonce: '0', code: '0x', storage: {}, ...given }
}

export function step(given: Partial<Step> = {}): Step {
  return { from: ALICE, to: CONTRACT, value: '0', data: '0x', ...given }
}

export function job(given: Partial<ExecutionJob> = {}): ExecutionJob {
  return {
    chainId: 1,
    fork: 'prague',
    block: BLOCK,
    rules: 'wallet',
    steps: [step()],
    watch: null,
    views: [],
    ...given,
  }
}

/** A complete state in which Alice has ten ether, and `code` is at the contract. */
export function world(code: Hex, more: KnownState['accounts'] = {}): KnownState {
  const accounts = { [ALICE]: account({ balance: (10n * ETHER).toString() }), [CONTRACT]: account({ code }), ...more }
  return { complete: true, accounts }
}

export function word(value: bigint | number): Hex {
  return numberToHex(value, { size: 32 })
}

/** Code from words: opcodes by hex, anything else as it is, spaces dropped. */
export function code(...parts: readonly string[]): Hex {
  return `0x${parts.join('').replaceAll(/\s|0x/g, '')}`
}
