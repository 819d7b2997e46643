import type { Unchecked } from '../../core/judge/verdict.ts'
import type { Step } from '../../core/simulate/scenario.ts'
import { EMPTY_TRIE_ROOT } from '../../core/state-proof/empty-hashes.ts'
import type { Header } from '../../core/state-proof/header.ts'
import type { Pinned, StateAnswer, StateView } from '../../ports/chain-reader.ts'
import type { Tip } from '../headers/agree-on-header.ts'
import type { ProvedHash } from '../headers/header-source.ts'
import { type ProvedHeader, provedHeader } from '../headers/proved-header.ts'
import { type HeaderAnswer, reportedHeader } from '../headers/reported-header.ts'
import type { ChainMemory } from './chain-memory.ts'
import { childBlock } from './child-block.ts'
import { chooseHeader } from './choose-header.ts'
import type { Endpoint } from './endpoint.ts'
import type { EndpointSession } from './endpoint-session.ts'
import { describeTraits } from './endpoint-traits.ts'
import { forkAt } from './fork-at.ts'
import { headerAge } from './header-age.ts'
import { hintNeeds } from './hint-needs.ts'
import { pause } from './pause.ts'
import { createProofReader } from './proof-reader.ts'
import { shareReads } from './share-reads.ts'

/** How long the endpoints that are only compared with the first are waited for. */
const COMPARED_WITHIN_MS = 3_000

/** Endpoints can fail in ever new words; these are shown. */
const MAX_WORKAROUNDS = 16

/** One endpoint as a voice on the newest block. Endpoints of one operator are one voice. */
export interface Voice {
  readonly endpoint: Endpoint
  readonly operator: string
  readonly session: EndpointSession
}

/** Pins the block that one of the voices gives, as far as the others agree; state is then read from any of them. */
export function createPinner({
  memory,
  now,
  barred,
  said,
  onGone,
}: {
  memory: ChainMemory
  now: () => number
  barred: Map<EndpointSession, Omit<Unchecked, 'stage'>>
  /** What happened to endpoints in this review, in plain words. */
  said: Set<string>
  onGone: () => void
}) {
  return (
    chainId: number,
    voices: readonly Voice[],
    newest: Promise<ProvedHash> | null,
    steps: readonly Step[],
    signal: AbortSignal,
  ): ((voice: Voice, until: AbortSignal) => Promise<Pinned>) => {
    const several = new Set(voices.map(({ operator }) => operator)).size > 1
    const answers = new Map<Voice, Promise<HeaderAnswer>>()
    const headerOf = (voice: Voice): Promise<HeaderAnswer> => {
      const { rpc, host } = voice.session
      const answer = answers.get(voice) ?? reportedHeader(rpc, host, chainId, signal)
      answers.set(voice, answer)
      return answer
    }
    const old = ({ endpoint, session }: Voice, header: Header) =>
      headerAge(chainId, header, endpoint.ownNode, session.host, now())

    /** The newest block of an endpoint that is only compared; null where it gives none in time, or an old one. */
    async function compared(voice: Voice): Promise<Tip | null> {
      const stop = new AbortController()
      const late = pause(COMPARED_WITHIN_MS, AbortSignal.any([signal, stop.signal])).then(() => null)
      const answer = await Promise.race([headerOf(voice), late])
      stop.abort()
      const { rpc, host } = voice.session
      return answer?.ok && old(voice, answer.header) === null ? { rpc, host, operator: voice.operator, answer } : null
    }
    const tips = several ? voices.map((voice, at) => (at === 0 ? null : compared(voice))) : []

    async function othersThan(voice: Voice): Promise<readonly Tip[]> {
      if (!several) return []
      const first = voices[0]
      const all = voices.map((other, at) => (other === voice ? null : (tips[at] ?? (first ? compared(first) : null))))
      return (await Promise.all(all)).filter((tip) => tip !== null)
    }

    async function verified({ session }: Voice, until: AbortSignal): Promise<ProvedHeader | null> {
      if (newest === null) return null
      const header = await provedHeader(session.rpc, session.host, newest, until)
      const stale = header.ok ? headerAge(chainId, header.header, false, 'the light client', now()) : null
      return stale === null ? header : { ok: false, detail: stale.detail ?? stale.reason }
    }

    return async (voice, until) => {
      const { session, endpoint, operator } = voice
      const { rpc, host, traits } = session
      const [answer, hints, proved] = await Promise.all([
        headerOf(voice),
        hintNeeds(session, steps, memory.touched(chainId, steps), until),
        verified(voice, until),
      ])
      if (!answer.ok) return answer
      if (answer.header.number === 0n && answer.header.stateRoot === EMPTY_TRIE_ROOT) {
        return unchecked('no-proofs', `${host} is at block 0, whose header holds no state yet: mine one block first`)
      }
      const stale = old(voice, answer.header)
      if (stale !== null) return { ok: false, unchecked: stale }
      const tip: Tip = { rpc, host, operator, answer }
      const chosen = await chooseHeader(tip, othersThan(voice), proved, traits.provesBack, until)
      if (!chosen.ok) return chosen
      const { header, hash, provenance, signedBy, unproved } = chosen
      const seconds = BigInt(now())
      const childTime = seconds > header.timestamp ? seconds : header.timestamp + 1n
      const fork = forkAt(chainId, header, childTime, answer.saysOsaka)
      if (fork === null) return unchecked('not-simulated', 'the chain runs under rules that are newer than these')

      const others = voices.filter((other) => other !== voice)
      const sessions = [session, ...others.map((other) => other.session)]
      const proofs = createProofReader(
        { sessions, barred, say: (what) => void said.add(what) },
        { chainId, header, hash },
        memory,
        (needs) => memory.keepTouched(chainId, steps, needs),
      )
      const read = shareReads(proofs.read)
      const pinned = {
        number: header.number.toString(),
        hash,
        timestamp: header.timestamp.toString(),
        host,
        ownNode: endpoint.ownNode,
        ...(signedBy === undefined ? {} : { signedBy }),
        ...(unproved === undefined ? {} : { unproved }),
      }
      return {
        ok: true,
        view: {
          chainId,
          fork,
          block: childBlock(chainId, header, hash, childTime),
          rules: 'wallet',
          get provenance() {
            return proofs.onWordOf() === null ? provenance : 'reported'
          },
          get pinned() {
            const limits = sessions.flatMap(limitsOf).slice(0, MAX_WORKAROUNDS)
            const workarounds = [...said].slice(0, MAX_WORKAROUNDS)
            const teller = voices.find((each) => each.session === proofs.onWordOf())
            return {
              ...pinned,
              ...(teller === undefined ? {} : onWordOf(teller)),
              ...(limits.length === 0 ? {} : { limits }),
              ...(workarounds.length === 0 ? {} : { workarounds }),
            }
          },
          hinted: [{ kind: 'account', address: header.miner }, ...hints],
          async read(needs, asking) {
            const state = await read(needs, asking)
            if (isGone(state)) learnWindow(session, answer.header.number - header.number)
            return state
          },
        } satisfies StateView,
      }
    }

    function isGone(state: StateAnswer): boolean {
      const gone = !state.ok && state.blockGone === true
      if (gone) onGone()
      return gone
    }
  }
}

/** A block that was behind the endpoint's newest already when it was pinned is further back than it proves. */
function learnWindow({ traits }: EndpointSession, behind: bigint): void {
  if (behind > 0n) traits.provesBack = Math.min(traits.provesBack, Number(behind) - 1)
}

/** What only one endpoint says of the state is on its word, whoever vouched for the block. */
function onWordOf({ endpoint, session }: Voice) {
  return { host: session.host, ownNode: endpoint.ownNode, stateOnWord: true } as const
}

function limitsOf({ host, traits }: EndpointSession): readonly string[] {
  return describeTraits(traits).map((limit) => `${host} ${limit}`)
}

function unchecked(reason: Unchecked['reason'], detail?: string): Pinned {
  return { ok: false, unchecked: { reason, ...(detail === undefined ? {} : { detail }) } }
}
