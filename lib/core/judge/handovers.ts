import type { ControlAct, Meaning } from '../decode/meaning.ts'
import { type Address, isAddress } from '../facts/hex.ts'
import type { ControlKind } from '../simulate/control-kinds.ts'
import type { ControlChange } from '../simulate/effects.ts'
import { accountOf } from './account-of.ts'
import { ownAccounts } from './own-accounts.ts'
import { placedActs } from './placed-acts.ts'
import type { Evidence } from './rule.ts'

/** Somebody gets or loses power over a contract or an account. */
export interface Handover extends Pick<ControlAct, 'subject' | 'right' | 'change' | 'to'> {
  /** `subject` is the account itself or a contract that acts for it, such as a Safe: it holds what the account owns. */
  readonly ofAccount: boolean
  /** The part that says it; null: only the run shows it. */
  readonly part: Meaning | null
  readonly factIds: readonly string[]
}

const RIGHTS: Readonly<Partial<Record<ControlKind, ControlAct['right']>>> = {
  implementation: 'code',
  beacon: 'code',
  facet: 'code',
  admin: 'upgrades',
  guard: 'guard',
  'module-guard': 'guard',
  'fallback-handler': 'fallback-handler',
  'co-owner': 'owner',
  owner: 'owner',
  'pending-owner': 'owner',
  'pending-admin': 'owner',
  governor: 'owner',
  authority: 'owner',
  guardian: 'role',
  controller: 'owner',
  minter: 'role',
  pauser: 'role',
  role: 'role',
  module: 'module',
  threshold: 'threshold',
}

/** All that a request changes in who rules: what its bytes say, and what only the run shows. */
export function handoversOf(evidence: Evidence): readonly Handover[] {
  const own = ownAccounts(evidence)
  const said = placedActs(evidence.meaning).flatMap(({ act, meaning }): readonly Handover[] => {
    if (act.kind !== 'control') return []
    const { subject, right, change, to } = act
    const factIds = meaning.fields.map(({ factId }) => factId)
    return [
      { ...{ subject, right, change, to, factIds }, ofAccount: subject !== null && own.has(subject), part: meaning },
    ]
  })
  const shown = (evidence.effects?.control ?? []).flatMap((change) => fromChange(change, own, evidence))
  const isSaid = ({ subject, right }: Handover) =>
    said.some((one) => one.right === right && (one.subject === null || one.subject === subject))
  return [...said, ...shown.filter((one) => !isSaid(one))]
}

/** What a run changes in contracts that are not the account's is its business only where the account loses it by that. */
function fromChange(change: ControlChange, own: ReadonlySet<Address>, evidence: Evidence): readonly Handover[] {
  const { subject, kind, before, after } = change
  const right = RIGHTS[kind]
  const account = accountOf(evidence.request, evidence.context)
  const ofAccount = own.has(subject)
  const isNew = (evidence.effects?.contracts ?? []).some(
    ({ address, change: event }) => event === 'created' && address === subject,
  )
  const matters =
    ofAccount || before === account || (right === 'role' && after !== '') || (right === 'code' && before !== '')
  if (right === undefined || isNew || !matters) return []
  const factIds = evidence.facts
    .filter((fact) => fact.kind === 'control-change' && fact.id.includes(subject) && fact.id.includes(kind))
    .map(({ id }) => id)
  const to = isAddress(after) ? after : isAddress(before) ? before : null
  return [{ subject, right, change: after === '' ? 'take' : 'give', to, ofAccount, part: null, factIds }]
}
