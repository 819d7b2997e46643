import type { AssetChange, Effects } from '../../simulate/effects.ts'
import { accountOf } from '../account-of.ts'
import type { Finding } from '../finding.ts'
import type { Evidence, Rule } from '../rule.ts'

/**
 * A token says in its logs that the account gets or gives something, and its own balances deny it: so fake coins are
 * paid, and strangers' addresses are put among those that one has dealt with. `danger` where the account gives anything,
 * or lets anybody take anything, and gets only what is claimed.
 */
export const claimedTransfer: Rule = {
  code: 'claimed-transfer',
  judge: (evidence) => ({ result: findingsOf(evidence), needs: [] }),
}

function findingsOf({ request, context, effects, facts }: Evidence): readonly Finding[] {
  const claimed = effects?.claimed ?? []
  const [first] = claimed.toSorted((one, two) => Number(isGain(two)) - Number(isGain(one)))
  if (effects === null || first === undefined) return []
  const { standard, token, tokenId, delta } = first
  const gets = isGain(first)
  const pays = gets && givesForIt(effects, accountOf(request, context) ?? first.owner)
  const factIds = facts.filter(({ kind }) => kind === 'claimed-change').map(({ id }) => id)
  const params = {
    standard,
    token,
    ...(tokenId === undefined ? {} : { tokenId }),
    amount: delta.replace('-', ''),
    gets,
  }
  return [{ code: 'claimed-transfer', severity: pays ? 'danger' : 'caution', params, factIds }]
}

function isGain({ delta }: AssetChange): boolean {
  return !delta.startsWith('-')
}

function givesForIt({ assets, allowances }: Effects, account: string): boolean {
  const gives = assets.some(({ owner, delta }) => owner === account && delta.startsWith('-'))
  return gives || allowances.some(({ owner, before, after }) => owner === account && BigInt(after) > BigInt(before))
}
