import type { Fact } from '../facts/fact.ts'
import type { Provenance } from '../facts/provenance.ts'
import { controlMember } from './control-member.ts'
import type { Effects } from './effects.ts'

/** Each effect of the scenario `name` as a fact, known as well as the state that the scenario ran on. */
export function factsOfEffects(name: string, effects: Effects, provenance: Provenance): readonly Fact[] {
  const fact = (kind: string, value: Fact['value'], ...path: readonly (string | undefined)[]): Fact => ({
    id: [name, ...path.filter((part) => part !== undefined)].join('.'),
    kind,
    value,
    provenance,
  })
  return [
    ...effects.assets.map((asset) =>
      fact('asset-change', json(asset), 'assets', asset.owner, asset.token ?? 'native', asset.tokenId),
    ),
    ...effects.allowances.map((grant) => {
      const part = grant.scope === 'all' ? 'all' : grant.tokenId
      return fact(
        'allowance-change',
        json(grant),
        'allowances',
        grant.owner,
        grant.spender,
        grant.token,
        part,
        grant.via,
      )
    }),
    ...effects.control.map((change) => {
      const { subject, kind, slot, role } = change
      const path = slot !== undefined && kind === 'implementation' ? [slot] : [role, controlMember(change)]
      return fact('control-change', json(change), 'control', subject, kind, ...path)
    }),
    ...(effects.contracts ?? []).map((change) => fact('contract-change', json(change), 'contracts', change.address)),
    ...(effects.claimed ?? []).map((asset) =>
      fact('claimed-change', json(asset), 'claimed', asset.owner, asset.token ?? 'native', asset.tokenId),
    ),
    fact('fee', effects.fee, 'fee'),
  ]
}

/** Without the keys that hold `undefined`, which JSON has none of. */
function json(value: object): Fact['value'] {
  return JSON.parse(JSON.stringify(value)) as Fact['value']
}
