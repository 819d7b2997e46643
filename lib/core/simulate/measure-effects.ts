import type { Address } from '../facts/hex.ts'
import { claimedChanges } from './claimed-changes.ts'
import { contractChanges } from './contract-changes.ts'
import { controlChanges } from './control-changes.ts'
import type { AssetChange, Effects } from './effects.ts'
import type { Execution } from './execution.ts'
import { nativeChanges } from './native-changes.ts'
import type { Scenario } from './scenario.ts'
import { tokenChanges } from './token-changes.ts'
import type { ViewResult } from './view-calls.ts'

/** One word of return data, as hex. */
const WORD_LENGTH = 66

/**
 * What a scenario changes, from state and never from logs: native balances, contracts and who decides over them from the
 * runs' state differences, tokens, grants and roles from what contracts themselves answered before and after. The
 * account's own come first; nothing that stayed equal is listed. `fee` is what the account pays for all steps.
 */
export function measureEffects(
  scenario: Scenario,
  executions: readonly Execution[],
  watched: readonly ViewResult[],
  account: Address,
): Effects {
  const native = [...nativeChanges(scenario, executions)]
    .filter(([, wei]) => wei !== 0n)
    .map(([owner, wei]): AssetChange => ({ owner, standard: 'native', token: null, delta: wei.toString() }))
  const multiTokens = withTrait(watched, 'multi-token')
  const tokens = ofTokens(watched).map((result) => tokenChanges(result, multiTokens))
  const fee = executions.reduce((sum, execution) => sum + BigInt(execution.fee?.paid ?? '0x0'), 0n)
  return {
    assets: first(account, [...native, ...tokens.flatMap(({ assets }) => assets)]),
    fee: fee.toString(),
    allowances: first(
      account,
      tokens.flatMap(({ allowances }) => allowances),
    ),
    control: [...controlChanges(executions, watched)],
    contracts: contractChanges(executions),
    claimed: claimedChanges(executions, watched, account),
  }
}

/** Without the balances of contracts that keep some and are no tokens. */
function ofTokens(watched: readonly ViewResult[]): readonly ViewResult[] {
  const tokens = withTrait(watched, 'decimals')
  return watched.filter(({ call }) => call.asks !== 'balance' || call.unannounced !== true || tokens.has(call.to))
}

/** The tokens that say so of themselves. */
function withTrait(watched: readonly ViewResult[], trait: 'decimals' | 'multi-token'): ReadonlySet<string> {
  const said = watched.filter(({ call, after }) => {
    if (call.asks !== 'trait' || call.trait !== trait || after?.length !== WORD_LENGTH) return false
    return trait === 'decimals' || BigInt(after) === 1n
  })
  return new Set(said.map(({ call }) => call.to))
}

function first<Change extends { readonly owner: Address }>(account: Address, changes: readonly Change[]): Change[] {
  return [...changes.filter(({ owner }) => owner === account), ...changes.filter(({ owner }) => owner !== account)]
}
