/**
 * What sites that steal promise or urge in their names, and honest ones hardly ever: each stood in hundreds of names of
 * thieves' sites and in no honest one of those that were looked at (docs/lists.md).
 */
const WHOLE: ReadonlySet<string> = new Set(
  'claim claims claiming claimable airdrop airdrops rewards reward allocation allocations giveaway eligibility eligible presale whitelist allowlist freemint premint premints refund migrate migration distribution bonus mysterybox rectify'.split(
    ' ',
  ),
)

/** Long enough to mean nothing else inside a longer word. */
const INSIDE = /airdrop|giveaway|freemint|presale|whitelist|^claim|claim$|rewards$|^reward/

/** The word in a host's labels that baits, or null. `labels` without the public ending. */
export function baitOf(labels: readonly string[]): string | null {
  const words = labels.flatMap((label) => label.split(/[^a-z]+/)).filter((word) => word !== '')
  return words.find((word) => WHOLE.has(word) || INSIDE.test(word)) ?? null
}
