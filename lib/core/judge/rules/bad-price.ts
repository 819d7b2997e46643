import type { Known, Need } from '../../facts/need.ts'
import type { Finding } from '../finding.ts'
import { isKnownDealing } from '../is-known-dealing.ts'
import { isNextToNothing } from '../is-next-to-nothing.ts'
import { placedActs } from '../placed-acts.ts'
import { poolQuote } from '../pool-quote.ts'
import type { Evidence, Rule } from '../rule.ts'
import { type Sale, salesOf } from '../sales.ts'

/** So much of what pools pay is enough: of what a run brings now, and of what a signature is content with. */
const [RUN_PERCENT, OFFERED_PERCENT] = [67n, 80n]
/** A signature may hold any number of orders: so many are priced. */
const MAX_ASKED = 16

/**
 * What is sold brings far less than the pools of the same block pay for as much of it: `danger` under a third, `caution`
 * under two thirds, or under four fifths where a signature offers it so. Quiet where no pool is known, where next to
 * nothing comes back, which is said as that, and where a contract that was met before may have lent it.
 */
export const badPrice: Rule = {
  code: 'bad-price',
  judge: (evidence, known) => {
    const sales = salesOf(evidence).slice(0, MAX_ASKED)
    const judged = sales.map((sale) => judgeSale(sale, evidence, known))
    return {
      result: judged.flatMap(({ finding }) => finding ?? []).slice(0, 1),
      needs: [...judged.flatMap(({ needs }) => needs), ...needsSaid(evidence, known)],
    }
  },
}

function judgeSale(
  { gives, gets, least, isOffer, factIds }: Sale,
  evidence: Evidence,
  known: Known,
): { readonly finding: Finding | null; readonly needs: readonly Need[] } {
  const { context, facts } = evidence
  if (isNextToNothing({ standard: gets.token === null ? 'native' : 'erc20', ...gets }, facts))
    return { finding: null, needs: [] }
  const sold = { token: gives.token, units: BigInt(gives.amount) }
  const { pays, needs } = poolQuote(sold, gets.token, context.chainId, known)
  const got = BigInt(gets.amount)
  const enough = isOffer ? OFFERED_PERCENT : RUN_PERCENT
  if (pays === null || got * 100n >= pays * enough) return { finding: null, needs }
  const dealing = isOffer ? null : isKnownDealing(evidence, [gives.token, gets.token], known)
  const all = [...needs, ...(dealing?.needs ?? [])]
  if (dealing?.isKnown === true) return { finding: null, needs: all }
  const params = {
    ...{ giveToken: gives.token, giveAmount: gives.amount, getToken: gets.token, getAmount: gets.amount },
    ...{ pays: pays.toString(), ...(least === undefined ? {} : { least }) },
  }
  return {
    finding: { code: 'bad-price', severity: got * 3n < pays ? 'danger' : 'caution', params, factIds },
    needs: all,
  }
}

/** What the bytes say is sold, so that its pools are read together with what the run touches. */
function needsSaid({ meaning, context }: Evidence, known: Known): readonly Need[] {
  const swaps = placedActs(meaning).flatMap(({ act }) => (act.kind === 'swap' ? [act] : []))
  return swaps.slice(0, MAX_ASKED).flatMap(({ give, get }) => {
    return poolQuote({ token: give.token, units: 1n }, get.token, context.chainId, known).needs
  })
}
