import { type Address, isAddress } from '../../facts/hex.ts'
import { accountOf } from '../account-of.ts'
import type { Finding } from '../finding.ts'
import { isAtStake } from '../is-at-stake.ts'
import { receiversOf } from '../receivers.ts'
import type { Evidence, Rule } from '../rule.ts'
import { openCalls } from '../said-transfers.ts'
import { readSite } from '../site-memory.ts'

/** A request may name any number of contracts: so many are looked up. */
const MAX_ASKED = 8

/** What was longer ago says little of what a site is now. */
const RECENT_SECONDS = 90 * 86_400

/**
 * An earlier transaction of this site, or of a contract that is called now, did something else on the chain than had been
 * shown for it. `caution`: the state may have moved between; but it is also how a contract behaves that watches who looks.
 */
export const earlierOutcomeDiffered: Rule = {
  code: 'earlier-outcome-differed',
  judge: (evidence, known) => {
    if (!isAtStake(evidence)) return { result: [], needs: [] }
    const asked = addressesOf(evidence).map((address) => ({ address, ...readSite(evidence.context, address, known) }))
    const needs = asked.flatMap((each) => each.needs)
    const isRecent = (atMs: number | null | undefined) => atMs && evidence.context.now - atMs / 1000 < RECENT_SECONDS
    const contract = asked.find(({ memory }) => isRecent(memory?.differed.byContract))
    const site = asked.find(({ memory }) => isRecent(memory?.differed.bySite))
    if (contract === undefined && site === undefined) return { result: [], needs }
    const params = contract === undefined ? { site: evidence.context.origin } : { address: contract.address }
    const finding: Finding = { code: 'earlier-outcome-differed', severity: 'caution', params, factIds: [] }
    return { result: [finding], needs }
  },
}

/** Whom it calls and who gets something; where it names nobody, whose it is, since the site is asked of all the same. */
function addressesOf(evidence: Evidence): readonly Address[] {
  const called = openCalls(evidence.meaning).flatMap(({ to }) => (isAddress(to) ? [to] : []))
  const named = [...new Set([...called, ...receiversOf(evidence).map(({ address }) => address)])]
  const account = accountOf(evidence.request, evidence.context)
  return named.length === 0 && account !== null ? [account] : named.slice(0, MAX_ASKED)
}
