import type { Address } from '../../core/facts/hex.ts'
import type { AccountState, StateNeed } from '../../core/simulate/state.ts'
import { type EndpointSession, hedgeAfterMs, type Sources } from './endpoint-session.ts'
import { hedge } from './hedge.ts'
import type { PinnedBlock } from './pinned-block.ts'
import { readOnWord } from './read-on-word.ts'
import type { ProvedRead } from './read-proved.ts'

export interface WordReader {
  /** Whose word is taken; null as long as nobody's is. */
  onWordOf(): EndpointSession | null
  read(
    needs: readonly StateNeed[],
    earlier: readonly bigint[],
    known: ReadonlyMap<Address, AccountState>,
    signal: AbortSignal,
  ): Promise<ProvedRead>
}

const PROVES: ProvedRead = {
  ok: false,
  gone: false,
  unchecked: { reason: 'no-proofs', detail: 'what gives proofs, true or false, is not taken at its word' },
}

/** Takes the first endpoint that answers at its word, and no other one from then on, so that all is of one chain. */
export function createWordReader({ sessions, barred, say }: Sources, block: PinnedBlock): WordReader {
  let trusted: EndpointSession | null = null
  const read: WordReader['read'] = async (needs, earlier, known, signal) => {
    const asked = await hedge(
      trusted === null ? sessions : [trusted],
      async (session, until) => ({ session, told: await readOnWord(session, block, needs, earlier, known, until) }),
      { settles: ({ told }) => told.ok, waitMs: hedgeAfterMs },
      signal,
    )
    const answer = asked.won ?? asked.lost[0]?.answer
    if (answer === undefined) return { ok: false, gone: false, unchecked: { reason: 'endpoint-failed' } }
    const { session, told } = answer
    if (!told.ok) return told
    // Reads go on side by side: another one may have settled on whose word it is, or got a proof.
    if (trusted !== null && trusted !== session) return read(needs, earlier, known, signal)
    if (barred.size > 0 || sessions.some(({ traits }) => traits.gaveProofs)) return PROVES
    trusted = session
    say(`the state is what ${session.host} says`)
    return told
  }
  return { read, onWordOf: () => trusted }
}
