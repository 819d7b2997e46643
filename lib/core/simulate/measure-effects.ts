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
  const tokens = watched.map(tokenChanges)
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

function first<Change extends { readonly owner: Address }>(account: Address, changes: readonly Change[]): Change[] {
  return [...changes.filter(({ owner }) => owner === account), ...changes.filter(({ owner }) => owner !== account)]
}
