import { z } from 'zod'
import { type Address, isAddress, isZeroAddress } from '../../facts/hex.ts'
import type { Meaning } from '../meaning.ts'
import type { Scope } from '../scope.ts'
import { visibleText } from '../visible-text.ts'
import { reverseName } from './reverse-name.ts'

/** So much of a name or label is kept. */
const MAX_SHOWN = 64

const labelSchema = z.object({ name: z.string().min(1), source: z.string() })

/**
 * Facts of who the first few others of a request are: `name.<address>.label` from the address book and the list of known
 * contracts, `name.<address>.ens` from ENS. They are names for what is read already; nothing is read by them.
 */
export function nameParties(meaning: Meaning, scope: Scope): void {
  for (const address of partiesOf(meaning)) {
    if (address === scope.context.account || isZeroAddress(address)) continue
    if (!scope.takeAddress('name', address)) return
    noteLabel(scope, address)
    const ens = reverseName(scope, address)
    if (ens === undefined) continue
    const value = { name: visibleText(ens.name, MAX_SHOWN), proper: ens.proper }
    scope.addFact({ id: `name.${address}.ens`, kind: 'ens-name', value, provenance: ens.provenance })
  }
}

function noteLabel(scope: Scope, address: Address): void {
  const answer = scope.look({ kind: 'label', chainId: scope.context.chainId, address })
  if (!answer?.ok) return
  const { data } = labelSchema.safeParse(answer.json)
  if (data === undefined) return
  const value = { name: visibleText(data.name, MAX_SHOWN), source: visibleText(data.source, 2 * MAX_SHOWN) }
  scope.addFact({ id: `name.${address}.label`, kind: 'label', value, provenance: answer.provenance })
}

/** Who gets something or may take something, then who is called; each once. */
function partiesOf(meaning: Meaning): ReadonlySet<Address> {
  const all = [meaning]
  for (const each of all) all.push(...each.calls)
  const gets = all.flatMap(({ acts }) =>
    acts.flatMap((act) => {
      if (act.kind === 'transfer') return [act.to]
      if (act.kind === 'swap') return [act.recipient]
      return act.kind === 'approve' ? [act.spender] : []
    }),
  )
  return new Set([...gets, ...all.map(({ to }) => to)].filter(isAddress))
}
