import type { Address } from '../../facts/hex.ts'
import type { Known, Need } from '../../facts/need.ts'
import type { Finding } from '../finding.ts'
import { isUnlimited } from '../is-unlimited.ts'
import { readParty } from '../read-party.ts'
import type { Evidence, Rule } from '../rule.ts'
import { type Stake, stakesOf } from '../stakes.ts'

/** EIP-7702: an account whose code begins like this lets other code act for it. */
const DELEGATED = '0xef0100'

/**
 * A permission or assets go to code that this very request makes: a contract created in the run, also by the account
 * itself (the “trading bots” of videos are deployed and paid by their victims), or an account that is given code in it.
 * Nobody can have looked at it before. Quiet where a maker that is known creates it, as factories of accounts and pools
 * do, and where something comes back for assets. `danger` where a permission has no limit.
 */
export const freshCode: Rule = {
  code: 'fresh-code',
  judge: (evidence, known) => {
    const judged = stakesOf(evidence).map((stake) => {
      const made = howMade(stake.address, evidence)
      if (made === null || (stake.grant === null && stake.givesBack)) return { finding: [], needs: [] }
      const { isKnown, needs } = readMaker(made.creator, evidence, known)
      return { finding: isKnown ? [] : [findingOf(stake, made, known)], needs }
    })
    return { result: judged.flatMap(({ finding }) => finding), needs: judged.flatMap(({ needs }) => needs) }
  },
}

interface Made {
  readonly how: 'created' | 'deployed' | 'delegated'
  readonly creator?: Address | undefined
}

function howMade(address: Address, { effects, executions }: Evidence): Made | null {
  const born = effects?.contracts?.find((one) => one.address === address && one.change === 'created')
  if (born) return { how: born.direct === true ? 'deployed' : 'created', creator: born.creator }
  const isDelegated = executions?.some(({ stateDiff: { pre, post } }) => {
    const code = post[address]?.code
    return code?.startsWith(DELEGATED) === true && code !== pre[address]?.code
  })
  return isDelegated === true ? { how: 'delegated' } : null
}

function readMaker(
  creator: Address | undefined,
  evidence: Evidence,
  known: Known,
): { readonly isKnown: boolean; readonly needs: readonly Need[] } {
  if (creator === undefined) return { isKnown: false, needs: [] }
  const { is, needs } = readParty(creator, evidence, known)
  return { isKnown: is === 'known', needs }
}

function findingOf({ grant, params, factIds }: Stake, { how }: Made, known: Known): Finding {
  const takesAll = grant !== null && (grant.scope === 'all' || isUnlimited(grant, known))
  const severity = takesAll ? 'danger' : 'caution'
  return { code: 'fresh-code', severity, params: { ...params, how }, factIds }
}
