import { type Address, isAddress } from '../facts/hex.ts'
import { accountOf } from './account-of.ts'
import type { Finding } from './finding.ts'
import { grantParams } from './grant-params.ts'
import { type Grant, grantsOf } from './grants.ts'
import { factIdsOfChanges, isSameAsset, netChangesOf } from './net-changes.ts'
import { lossParams } from './one-sided-loss.ts'
import type { Evidence } from './rule.ts'
import { openCalls } from './said-transfers.ts'

/** A request may name any number of contracts: so many are looked at. */
const MAX_ASKED = 8

/** Somebody who gets a permission over what the account has, or whom it calls or pays while something leaves it. */
export interface Stake {
  readonly address: Address
  /** The permission; null where assets leave. */
  readonly grant: Grant | null
  /** Whether the request itself calls it while assets leave. */
  readonly isCalled: boolean
  /** Whether anything comes back to the account in the run. */
  readonly givesBack: boolean
  /** `address`, `gets` ("permission" or "assets"), and what words about a grant or a loss need. */
  readonly params: Finding['params']
  readonly factIds: readonly string[]
}

/** Each address once, a permission first. */
export function stakesOf(evidence: Evidence): readonly Stake[] {
  const moved = netChangesOf(evidence)
  const givesBack = (moved?.gets.length ?? 0) > 0
  const gives = moved?.gives ?? []
  const called = openCalls(evidence.meaning).flatMap(({ to }) => (gives.length > 0 && isAddress(to) ? [to] : []))
  const spenders = grantsOf(evidence).map((grant): Stake => {
    const { spender: address, factIds } = grant
    const params = { ...grantParams(grant), address, gets: 'permission' }
    return { address, grant, isCalled: called.includes(address), givesBack, params, factIds }
  })
  const paid = moved?.othersGet.filter((gain) => gives.some((loss) => isSameAsset(gain, loss))) ?? []
  const lost = [...called, ...paid.map(({ owner }) => owner)].map((address): Stake => {
    const params = { ...lossParams(gives, undefined), address, gets: 'assets' }
    const isCalled = called.includes(address)
    return { address, grant: null, isCalled, givesBack, params, factIds: factIdsOfChanges(evidence, gives) }
  })
  const byAddress = new Map([...lost.toReversed(), ...spenders.toReversed()].map((stake) => [stake.address, stake]))
  const account = accountOf(evidence.request, evidence.context)
  const others = [...byAddress.values()].filter(({ address }) => address !== account)
  return others.toReversed().slice(0, MAX_ASKED)
}
