import type { AcceptedRisk } from '../facts/accepted-risk.ts'
import { isAddress } from '../facts/hex.ts'
import type { RequestContext } from '../request/wallet-request.ts'
import type { Finding } from './finding.ts'

/**
 * Rules that warn of whom one deals with: the only ones whose caution may be accepted beforehand. What warns of a price,
 * a run or a time warns of this one request, of which nobody can know anything beforehand.
 */
const ABOUT_WHOM: ReadonlySet<string> = new Set([
  'approval-for-all',
  'contract-new-to-origin',
  'earlier-outcome-differed',
  'first-use-of-contract',
  'long-lived-permission',
  'needless-allowance',
  'permit-to-stranger',
  'token-under-one-key',
  'unlimited-approval',
  'upgrade-at-will',
])

/** Every address that a finding names, by the name that it has there. An acceptance of it is for just these. */
export function partiesOf({ params }: Pick<Finding, 'params'>): readonly string[] {
  return Object.entries(params)
    .flatMap(([name, value]) => (isAddress(value) ? [`${name}=${value.toLowerCase()}`] : []))
    .toSorted()
}

/**
 * The findings, with what the user accepted for just this rule, site, chain and these addresses as no more than a note that
 * says so. Only where all that was found above a note is accepted: beside anything else nothing is. Never a danger, and not
 * a second longer than it was accepted for.
 */
export function acceptFindings(
  findings: readonly Finding[],
  { origin, chainId, now }: Pick<RequestContext, 'origin' | 'chainId' | 'now'>,
  accepted: readonly AcceptedRisk[],
): readonly Finding[] {
  const here = accepted.filter((risk) => risk.origin === origin && risk.chainId === chainId && now < risk.untilS)
  const marked = findings.map((finding): Finding => {
    if (!isAcceptable(finding, origin)) return finding
    const parties = partiesOf(finding)
    const risk = here.find((each) => each.code === finding.code && isSame(each.parties, parties))
    return risk === undefined
      ? { ...finding, acceptable: true }
      : { ...finding, severity: 'info', acceptedUntil: risk.untilS }
  })
  const isQuiet = marked.every(({ severity }) => severity === 'info')
  return isQuiet
    ? marked
    : marked.map((finding, place) =>
        finding.acceptedUntil === undefined ? finding : { ...(findings[place] ?? finding), acceptable: true },
      )
}

function isAcceptable(finding: Finding, origin: string): boolean {
  return (
    /^https?:/.test(origin) &&
    finding.severity === 'caution' &&
    ABOUT_WHOM.has(finding.code) &&
    partiesOf(finding).length > 0
  )
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, place) => each === others[place])
}
