import type { Hex } from '../../core/facts/hex.ts'
import type { Provenance } from '../../core/facts/provenance.ts'
import type { Unchecked } from '../../core/judge/verdict.ts'
import type { Header } from '../../core/state-proof/header.ts'
import { agreeOnHeader, type Tip } from '../headers/agree-on-header.ts'
import type { ProvedHeader } from '../headers/header-source.ts'
import { linkAncestors } from './link-ancestors.ts'

/** How far a proved header may lie from the endpoint's newest: nodes keep proofs of the newest blocks only. */
export const MAX_BLOCKS_FROM_PROVED = 64

/** `unproved`: why a light client that is set up did not prove it. */
export type ChosenHeader =
  | {
      readonly ok: true
      readonly header: Header
      readonly hash: Hex
      readonly provenance: Extract<Provenance, 'proved' | 'agreed' | 'reported'>
      readonly unproved?: string
    }
  | { readonly ok: false; readonly unchecked: Omit<Unchecked, 'stage'> }

/**
 * The block to stand on: one that a light client verified, else the newest that all operators give, else the newest of
 * the one endpoint there is. `proved` is null where no light client is set up for the chain; it has the last word, also
 * where endpoints differ.
 */
export async function chooseHeader(
  tip: Tip,
  others: Promise<readonly Tip[]>,
  proved: Promise<ProvedHeader> | null,
  signal: AbortSignal,
): Promise<ChosenHeader> {
  const verified = (await proved) ?? null
  const reached = verified === null ? null : await reach(verified, tip, signal)
  if (reached?.ok) return { ...reached, provenance: 'proved' }
  const unproved = reached === null ? {} : { unproved: reached.detail }
  const agreement = await agreeOnHeader([tip, ...(await others)], signal)
  if (agreement.kind === 'disagreed') return { ok: false, unchecked: agreement.unchecked }
  const { header, hash } = agreement.kind === 'agreed' ? agreement.tip.answer : tip.answer
  return { ok: true, header, hash, provenance: agreement.kind === 'agreed' ? 'agreed' : 'reported', ...unproved }
}

/** The verified block itself; where the endpoint does not have it yet, the endpoint's newest, if that one leads to it. */
async function reach(verified: ProvedHeader, { rpc, host, answer }: Tip, signal: AbortSignal): Promise<ProvedHeader> {
  if (!verified.ok) return verified
  const ahead = verified.header.number - answer.header.number
  if (ahead > MAX_BLOCKS_FROM_PROVED || -ahead > MAX_BLOCKS_FROM_PROVED) {
    return { ok: false, detail: `the proved block is ${ahead < 0n ? -ahead : ahead} blocks away from ${host}’s newest` }
  }
  if (ahead <= 0n) return verified
  const links = await linkAncestors(rpc, verified.header, [answer.header.number], signal)
  return links.get(answer.header.number) === answer.hash
    ? { ok: true, header: answer.header, hash: answer.hash }
    : { ok: false, detail: `${host}’s newest block does not lead to the proved one` }
}
