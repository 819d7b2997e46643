import type { Act } from '../decode/meaning.ts'
import type { Address } from '../facts/hex.ts'
import type { AllowanceChange } from '../simulate/effects.ts'
import { accountOf } from './account-of.ts'
import { type PlacedAct, placedActs } from './placed-acts.ts'
import type { Evidence } from './rule.ts'
import { type Use, useOf } from './use-of-grant.ts'

/** A permission over the account's assets that a request leaves behind. */
export interface Grant {
  readonly token: Address
  readonly spender: Address
  readonly standard: 'erc20' | 'erc721' | 'erc1155'
  readonly scope: 'amount' | 'token-id' | 'all'
  readonly tokenId?: string
  /** What the spender may take afterwards, in base units; "1" where there is no amount. */
  readonly amount: string
  readonly via?: string
  /** Unix seconds after which it is void; absent: never. */
  readonly expires?: string
  /** Given by a signature, which anyone who holds it may use later. */
  readonly signed: boolean
  /** How deep inside the request it is said; 0: the request itself says it; null: only the run shows it. */
  readonly depth: number | null
  /** Whether the request itself uses it up. */
  readonly use: Use
  readonly factIds: readonly string[]
}

type Approval = Extract<Act, { kind: 'approve' }>
type PlacedApproval = PlacedAct & { readonly act: Approval }

/**
 * All permissions that a request leaves behind: what the run left, where it ran; and what the bytes say, where a run
 * can't show it (a signature, no run) or did not show what became of it. Revoking is not a grant.
 */
export function grantsOf(evidence: Evidence): readonly Grant[] {
  const account = accountOf(evidence.request, evidence.context)
  const acts = placedActs(evidence.meaning)
  const approvals = acts.filter((placed): placed is PlacedApproval => placed.act.kind === 'approve')
  const said = approvals.filter(({ act }) => isOfAccount(act, account, evidence))
  const changes = (evidence.effects?.allowances ?? []).filter(({ owner }) => !account || owner === account)
  const raised = changes.filter(({ before, after }) => BigInt(after) > BigInt(before))
  const ran = evidence.effects !== null && (evidence.executions ?? []).every(({ status }) => status === 'success')

  const shown = raised.map((change) => {
    const source = said.find(({ act }) => !act.signed && sameGrant(act, change))
    return fromChange(change, source, evidence)
  })
  const unshown = said.filter(({ act, place }) => {
    if (act.change === 'decrease' || BigInt(act.amount) === 0n) return false
    if (act.signed || !ran) return act.signed || !raised.some((change) => sameGrant(act, change))
    if (changes.some((change) => sameGrant(act, change))) return false
    const revoked = said.some((later) => later.place > place && isRevocation(later.act) && sameGrant(later.act, act))
    return !revoked && useOf(act, place, evidence) !== 'spent'
  })
  return [...shown, ...unshown.map((placed) => fromAct(placed, evidence))]
}

/**
 * Where the request is a transaction of the account's own, another owner's approval in it is that owner's. A signature is
 * for whatever it says: a Safe's owner signs what the Safe grants.
 */
function isOfAccount({ owner }: Approval, account: Address | null, { request }: Evidence): boolean {
  const isOwn = request.kind === 'transaction' || request.kind === 'batch'
  return !isOwn || owner === null || account === null || owner === account
}

function fromChange(change: AllowanceChange, source: PlacedApproval | undefined, evidence: Evidence): Grant {
  const { token, spender, standard, scope, tokenId, after, expires, via } = change
  const marks = [token, spender]
  const measured = evidence.facts.filter(
    ({ id, kind }) => kind === 'allowance-change' && marks.every((m) => id.includes(m)),
  )
  return {
    ...{ token, spender, standard, scope, amount: after, signed: false },
    ...(tokenId === undefined ? {} : { tokenId }),
    ...(expires === undefined ? {} : { expires }),
    ...(via === undefined ? {} : { via }),
    depth: source ? source.depth : null,
    use: source ? useOf(source.act, source.place, evidence) : 'unspent',
    factIds: [...measured.map(({ id }) => id), ...(source ? factIdsOf(source) : [])],
  }
}

function fromAct(placed: PlacedApproval, evidence: Evidence): Grant {
  const { token, spender, standard, scope, tokenId, amount, expires, via, signed } = placed.act
  return {
    ...{ token, spender, standard, scope, amount, signed, depth: placed.depth },
    ...(tokenId === undefined ? {} : { tokenId }),
    ...(expires === undefined ? {} : { expires }),
    ...(via === undefined ? {} : { via }),
    use: signed ? 'unspent' : useOf(placed.act, placed.place, evidence),
    factIds: factIdsOf(placed),
  }
}

function factIdsOf({ meaning }: PlacedAct): readonly string[] {
  return meaning.fields.map(({ factId }) => factId)
}

function isRevocation(act: Approval): boolean {
  return act.change === 'set' && BigInt(act.amount) === 0n
}

/** ERC-20 and ERC-721 share `approve`, so that what the bytes call an amount may be a token's number. */
function sameGrant(a: Pick<Approval, 'token' | 'spender' | 'scope'>, b: typeof a): boolean {
  return a.token === b.token && a.spender === b.spender && (a.scope === 'all') === (b.scope === 'all')
}
