import type { Meaning } from '../decode/meaning.ts'
import { type Address, isAddress } from '../facts/hex.ts'
import { partsOf } from './placed-acts.ts'
import type { Evidence } from './rule.ts'

/** A contract that a request makes act, a Safe or a smart account, and all the calls that it is told to make. */
export interface Actor {
  readonly account: Address
  readonly calls: readonly Meaning[]
}

/** Whoever acts by a request besides its account, each once: the Safe of a signed transaction, or what runs one, or an operation. */
export function actorsOf({ meaning, facts }: Pick<Evidence, 'meaning' | 'facts'>): readonly Actor[] {
  const isSafeTx = facts.some(({ kind, value }) => kind === 'standard' && value === 'safe-tx')
  const signedFor = meaning.fields.find(({ path }) => path === '@.domain.verifyingContract')?.raw
  const safe = isSafeTx && isAddress(signedFor) ? [{ account: signedFor, calls: madeBy(meaning) }] : []
  const acting = partsOf(meaning).flatMap(({ meaning: part }): readonly Actor[] => {
    const acts = part.kind === 'user-operation' || part.function?.name.startsWith('execTransaction') === true
    return acts && isAddress(part.to) ? [{ account: part.to, calls: madeBy(part) }] : []
  })
  const byAccount = Map.groupBy([...safe, ...acting], ({ account }) => account)
  return [...byAccount].map(([account, parts]) => ({ account, calls: parts.flatMap((part) => part.calls) }))
}

/** The calls of a packed list are made by whoever runs it. */
function madeBy({ calls }: Meaning): readonly Meaning[] {
  return calls.flatMap((call) => {
    const isList = call.function?.name === 'multiSend' && call.function.source === 'pinned'
    return isList ? madeBy(call) : [call]
  })
}
