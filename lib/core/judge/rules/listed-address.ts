import { z } from 'zod'
import { entryOf, type Known, type LibraryNeed } from '../../facts/need.ts'
import type { Finding } from '../finding.ts'
import { partiesOf } from '../parties-of.ts'
import { readListings, severityOfLabel } from '../read-listings.ts'
import type { Rule } from '../rule.ts'

/** A request may name any number of addresses: so many are looked up, and it is told where there are more. */
const MAX_ASKED = 256

const labelSchema = z.object({ name: z.string(), source: z.string() })

/**
 * Somebody whom the request pays, calls, or lets take something is on a list: of thieves, of sanctions, or of contracts
 * that were broken into (`caution`). What another list says in their favour is told beside it, and lowers nothing.
 */
export const listedAddress: Rule = {
  code: 'listed-address',
  judge: (evidence, known) => {
    const { chainId } = evidence.context
    const parties = partiesOf(evidence)
    const judged = parties.slice(0, MAX_ASKED).map((address) => {
      const need: LibraryNeed = { kind: 'listed-address', chainId, address }
      const [listing, ...others] = readListings(need, known)
      if (listing === undefined) return { finding: [], needs: [need] }
      const label: LibraryNeed = { kind: 'label', chainId, address }
      const { list, date, label: word, name } = listing
      const params = { address, list, date, label: word, others: others.length, ...(name ? { name } : {}) }
      const finding: Finding = {
        code: 'listed-address',
        severity: severityOfLabel(word),
        params: { ...params, ...praiseOf(label, known) },
        factIds: [],
      }
      return { finding: [finding], needs: [need, label] }
    })
    const more = parties.length - MAX_ASKED
    const unasked: Finding = { code: 'listed-address', severity: 'caution', params: { more }, factIds: [] }
    return {
      result: [...judged.flatMap(({ finding }) => finding), ...(more > 0 ? [unasked] : [])],
      needs: judged.flatMap(({ needs }) => needs),
    }
  },
}

/** Who calls it something else. */
function praiseOf(need: LibraryNeed, known: Known) {
  const answer = entryOf(known, need)
  const label = labelSchema.safeParse(answer?.ok ? answer.json : null)
  return label.success ? { knownAs: label.data.name, knownFrom: label.data.source } : {}
}
