import type { Address } from '../facts/hex.ts'
import type { Known, Need } from '../facts/need.ts'
import type { AssetChange } from '../simulate/effects.ts'
import type { Finding } from './finding.ts'
import { type NetChanges, netChangesOf } from './net-changes.ts'
import { type Party, readParty } from './read-party.ts'
import type { Evidence } from './rule.ts'
import { isSaid, openCalls, saidTransfers } from './said-transfers.ts'

/** A run may pay any number of people: so many are looked at. */
const MAX_ASKED = 8

/** What leaves the account, and who gains by it. */
export interface Loss extends NetChanges {
  /** What leaves without the request openly sending it to who gets it. */
  readonly unsaid: readonly AssetChange[]
  /** Persons come first. */
  readonly gainers: readonly Party[]
  /** Whether every contract that the request itself calls has been met before. */
  readonly callsKnown: boolean
  readonly needs: readonly Need[]
}

/** Null where nothing leaves the account. */
export function lossOf(evidence: Evidence, known: Known): Loss | null {
  const moved = netChangesOf(evidence)
  if (moved === null || moved.gives.length === 0) return null
  const said = saidTransfers(evidence.meaning, moved.account)
  const unsaid = moved.gives.filter((loss) => !isSaid(loss, said, moved))
  const gainers = once(moved.othersGet.map(({ owner }) => owner)).map((owner) => readParty(owner, evidence, known))
  const called = once(openCalls(evidence.meaning).flatMap(({ to }) => (to === undefined ? [] : [to as Address])))
  const callees = called.map((to) => readParty(to, evidence, known))
  return {
    ...moved,
    unsaid,
    gainers: gainers.toSorted((one, other) => Number(other.is === 'person') - Number(one.is === 'person')),
    callsKnown: callees.length > 0 && callees.every(({ is }) => is === 'known'),
    needs: [...gainers, ...callees].flatMap(({ needs }) => needs),
  }
}

/** What words about a loss need: the first thing that leaves, how many others, and to whom. */
export function lossParams(losses: readonly AssetChange[], to: Party | undefined): Finding['params'] {
  const [first] = losses
  if (first === undefined) return {}
  const { standard, token, tokenId, delta } = first
  return {
    ...{ standard, token, amount: delta.replace('-', ''), more: losses.length - 1 },
    ...(tokenId === undefined ? {} : { tokenId }),
    ...(to === undefined ? {} : { to: to.address, toIs: to.is }),
  }
}

function once(addresses: readonly Address[]): readonly Address[] {
  return [...new Set(addresses)].slice(0, MAX_ASKED)
}
