import { type Address, isAddress } from '../../facts/hex.ts'
import { isRecord } from '../../facts/is-record.ts'
import { entryOf, type Known, type LibraryNeed } from '../../facts/need.ts'
import { accountOf } from '../account-of.ts'
import type { Finding } from '../finding.ts'
import { looksAlike } from '../looks-alike.ts'
import { type PlacedAct, placedActs } from '../placed-acts.ts'
import type { Rule } from '../rule.ts'

/** A request may name any number of addresses: so many are looked up. */
const MAX_ASKED = 32

/**
 * Somebody is paid, or may take something, whose address begins and ends like one that the user named, or paid, or like
 * the account’s own, and is another. Always `danger`: by chance that happens once in four billion times, and people who
 * poison histories make such addresses. Only whom the account itself paid counts, never who paid it or claims to have.
 */
export const lookAlikeAddress: Rule = {
  code: 'look-alike-address',
  judge: ({ meaning, request, context }, known) => {
    const account = accountOf(request, context)
    if (account === null) return { result: [], needs: [] }
    const named = placedActs(meaning).flatMap((placed) => namedBy(placed).map((address) => ({ address, placed })))
    const parties = [...new Map(named.map((each) => [each.address, each] as const)).values()].slice(0, MAX_ASKED)
    const judged = parties.map((party) => {
      const need: LibraryNeed = { kind: 'look-alike', chainId: context.chainId, account, address: party.address }
      return { ...party, need, alike: looksAlike(party.address, account) ? own(account) : readAlike(need, known) }
    })
    return {
      result: judged.flatMap(({ address, placed, alike }): readonly Finding[] => {
        if (alike === null) return []
        const factIds = placed.meaning.fields.map(({ factId }) => factId)
        return [{ code: 'look-alike-address', severity: 'danger', params: { address, ...alike }, factIds }]
      }),
      needs: judged.map(({ need }) => need),
    }
  },
}

type Alike = Finding['params']

function own(account: Address): Alike {
  return { like: account, own: true }
}

function readAlike(need: LibraryNeed, known: Known): Alike | null {
  const answer = entryOf(known, need)
  if (!answer?.ok || !isRecord(answer.json) || !isAddress(answer.json.address)) return null
  const { address, name } = answer.json
  return { like: address, ...(typeof name === 'string' ? { name } : {}) }
}

function namedBy({ act }: PlacedAct): readonly Address[] {
  switch (act.kind) {
    case 'transfer':
      return act.to === null ? [] : [act.to]
    case 'approve':
      return [act.spender]
    case 'swap':
      return act.recipient === null ? [] : [act.recipient]
    default:
      return []
  }
}
