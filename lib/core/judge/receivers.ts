import type { Address } from '../facts/hex.ts'
import type { Known, Need } from '../facts/need.ts'
import { accountOf } from './account-of.ts'
import type { Finding } from './finding.ts'
import type { Grant } from './grants.ts'
import { handoversOf } from './handovers.ts'
import { netChangesOf } from './net-changes.ts'
import { placedActs } from './placed-acts.ts'
import { readDealings } from './read-dealings.ts'
import { readLabel } from './read-label.ts'
import type { Evidence } from './rule.ts'
import { openCalls } from './said-transfers.ts'
import { stakesOf } from './stakes.ts'

/** A contract or account that a site asks for, and that gets something by it: a permission, power, or a call that pays. */
export interface Receiver {
  readonly address: Address
  /** The permission; null where it gets something else. */
  readonly grant: Grant | null
  /** `address`, `gets` ("permission", "assets" or "power"), and what words about that need. */
  readonly params: Finding['params']
  readonly factIds: readonly string[]
}

/** Each address once. A token that leaves by its own function gets nothing itself, and whom one pays plainly is no contract. */
export function receiversOf(evidence: Evidence): readonly Receiver[] {
  const account = accountOf(evidence.request, evidence.context)
  const leaving = (netChangesOf(evidence)?.gives ?? []).map(({ token }) => token)
  const calls = openCalls(evidence.meaning).filter(({ kind }) => kind !== 'native-transfer')
  const isPaidByCall = (address: Address) => calls.some(({ to }) => to === address) && !leaving.includes(address)
  const stakes = stakesOf(evidence).filter(({ address, grant }) => grant !== null || isPaidByCall(address))
  const empowered = [
    ...placedActs(evidence.meaning).flatMap(({ act, meaning }) =>
      act.kind === 'delegate' && act.code !== null ? [{ address: act.code, fields: meaning.fields }] : [],
    ),
    ...handoversOf(evidence).flatMap(({ to, change, ofAccount, part }) =>
      ofAccount && to !== null && change !== 'take' ? [{ address: to, fields: part?.fields ?? [] }] : [],
    ),
  ].map(({ address, fields }): Receiver => {
    const factIds = fields.map(({ factId }) => factId)
    return { address, grant: null, params: { address, gets: 'power' }, factIds }
  })
  const byAddress = new Map([...empowered, ...stakes].map((receiver) => [receiver.address, receiver] as const))
  return [...byAddress.values()].filter(({ address }) => address !== account)
}

/** Whether neither the user's book, nor a list, nor the account's own past knows an address; false while that is open. */
export function readStranger(
  address: Address,
  { context }: Evidence,
  known: Known,
): { readonly isStranger: boolean; readonly needs: readonly Need[] } {
  const label = readLabel(address, context.chainId, known)
  const dealings = readDealings(address, known)
  const isStranger = label.isNamed === false && dealings.dealtBefore === false
  return { isStranger, needs: [label.need, dealings.need] }
}
