import type { Known, Need } from '../../facts/need.ts'
import type { AssetChange } from '../../simulate/effects.ts'
import { accountOf } from '../account-of.ts'
import type { Finding } from '../finding.ts'
import type { Grant } from '../grants.ts'
import { heldBefore } from '../held-before.ts'
import { netChangesOf, unitsOf } from '../net-changes.ts'
import { type Receiver, readStranger, receiversOf } from '../receivers.ts'
import type { Evidence, Rule } from '../rule.ts'
import { readSite } from '../site-memory.ts'

/** So much of a holding is much, in hundredths. */
const MUCH_PERCENT = 50

/** A run may take any number of tokens: of so many the balance is asked. */
const MAX_ASKED = 4

/**
 * The first thing that a site ever asks of this user gives away, or lets somebody take, half of a holding or more, and who
 * gets it is a stranger. `caution`: every site is used a first time, but hardly with so much at once.
 */
export const firstVisitHighValue: Rule = {
  code: 'first-visit-high-value',
  judge: (evidence, known) => {
    const judged = receiversOf(evidence).map((receiver) => {
      const { memory, needs } = readSite(evidence.context, receiver.address, known)
      if (memory === null || memory.uses > 0) return { finding: [], needs }
      const stranger = readStranger(receiver.address, evidence, known)
      if (!stranger.isStranger) return { finding: [], needs: [...needs, ...stranger.needs] }
      const share = largestShare(receiver, evidence, known)
      const params = { ...receiver.params, site: evidence.context.origin, percent: share.percent }
      const { factIds } = receiver
      const finding: Finding = { code: 'first-visit-high-value', severity: 'caution', params, factIds }
      return {
        finding: share.percent >= MUCH_PERCENT ? [finding] : [],
        needs: [...needs, ...stranger.needs, ...share.needs],
      }
    })
    const found = judged.flatMap(({ finding }) => finding)
    return { result: found.slice(0, 1), needs: judged.flatMap(({ needs }) => needs) }
  },
}

/** Of what the receiver may take, or of what leaves by it: the largest part of what is held of it, in hundredths. */
function largestShare(
  { grant, params }: Receiver,
  evidence: Evidence,
  known: Known,
): { readonly percent: number; readonly needs: readonly Need[] } {
  const account = accountOf(evidence.request, evidence.context)
  if (params.gets === 'power' || grant?.scope === 'all') return { percent: 100, needs: [] }
  const given = grant === null ? (netChangesOf(evidence)?.gives ?? []).map(takenOf) : [takenOf(grant)]
  const shares = given.slice(0, MAX_ASKED).map(({ token, units, isItem }) => {
    if (account === null || isItem) return { percent: 0, needs: [] }
    const held = heldBefore(token, account, evidence, known)
    if (held.units === null || held.units <= 0n) return { percent: 0, needs: held.needs }
    return { percent: Math.min(100, Number((units * 100n) / held.units)), needs: held.needs }
  })
  return { percent: Math.max(0, ...shares.map(({ percent }) => percent)), needs: shares.flatMap(({ needs }) => needs) }
}

function takenOf(taken: AssetChange | Grant) {
  const isItem = taken.tokenId !== undefined
  const units = 'delta' in taken ? unitsOf(taken) : BigInt(taken.amount)
  return { token: taken.token, units, isItem }
}
