import type { Hex } from '../../core/facts/hex.ts'
import type { HeaderSigner } from '../../core/facts/light-client.ts'
import type { Provenance } from '../../core/facts/provenance.ts'
import type { Unchecked } from '../../core/judge/verdict.ts'
import type { Header } from '../../core/state-proof/header.ts'
import { agreeOnHeader, type Tip } from '../headers/agree-on-header.ts'
import type { ProvedHeader } from '../headers/proved-header.ts'

/** How far behind the endpoint's newest a proved block may be: nodes keep proofs of the newest blocks only. */
export const MAX_BLOCKS_BEHIND = 64

/** `signedBy`: whose signature a light client verified. `unproved`: why one that is set up did not prove it. */
export type ChosenHeader =
  | {
      readonly ok: true
      readonly header: Header
      readonly hash: Hex
      readonly provenance: Extract<Provenance, 'proved' | 'agreed' | 'reported'>
      readonly signedBy?: HeaderSigner
      readonly unproved?: string
    }
  | { readonly ok: false; readonly unchecked: Omit<Unchecked, 'stage'> }

/**
 * The block to stand on: one that a light client verified, else the newest that all operators give, else the newest of
 * the one endpoint there is. `proved` is null where no light client is set up for the chain; it has the last word, also
 * where endpoints differ. `provesBack`: how many blocks behind its newest the endpoint is known to prove state.
 */
export async function chooseHeader(
  tip: Tip,
  others: Promise<readonly Tip[]>,
  proved: ProvedHeader | null,
  provesBack: number,
  signal: AbortSignal,
): Promise<ChosenHeader> {
  const behind = proved?.ok ? tip.answer.header.number - proved.header.number : 0n
  if (proved?.ok && behind <= Math.min(MAX_BLOCKS_BEHIND, provesBack)) return { ...proved, provenance: 'proved' }
  const why = proved?.ok ? `the proved block is ${behind} blocks behind ${tip.host}` : proved?.detail
  const unproved = why === undefined ? {} : { unproved: why }
  const agreement = await agreeOnHeader([tip, ...(await others)], signal)
  if (agreement.kind === 'disagreed') return { ok: false, unchecked: agreement.unchecked }
  const { header, hash } = agreement.kind === 'agreed' ? agreement.tip.answer : tip.answer
  return { ok: true, header, hash, provenance: agreement.kind === 'agreed' ? 'agreed' : 'reported', ...unproved }
}
