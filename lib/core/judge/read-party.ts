import type { Address } from '../facts/hex.ts'
import type { Known, Need } from '../facts/need.ts'
import { type CodeKind, readCodeKind } from './read-code-kind.ts'
import { readDealings } from './read-dealings.ts'
import { readLabel } from './read-label.ts'
import type { Evidence } from './rule.ts'

/** Somebody who takes part. `known`: the user, a packaged list or the address book has met them before. */
export interface Party {
  readonly address: Address
  readonly is: 'known' | CodeKind
  readonly needs: readonly Need[]
}

/** Who somebody is to this account. A contract that the run itself creates has no code yet where that is asked. */
export function readParty(address: Address, { context, effects, actsFor }: Evidence, known: Known): Party {
  const label = readLabel(address, context.chainId, known)
  const dealings = readDealings(address, known)
  const needs = [label.need, dealings.need]
  if (address === actsFor) return { address, is: 'known', needs: [] }
  if (label.isNamed === true || dealings.dealtBefore === true) return { address, is: 'known', needs }
  const isNew = effects?.contracts?.some((change) => change.address === address && change.change === 'created')
  if (isNew === true) return { address, is: 'contract', needs }
  const code = readCodeKind(address, known)
  return { address, is: code.kind, needs: [...needs, code.need] }
}
