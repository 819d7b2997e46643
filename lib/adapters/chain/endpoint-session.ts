import type { Unchecked } from '../../core/judge/verdict.ts'
import type { EndpointTraits } from './endpoint-traits.ts'
import type { JsonRpc } from './json-rpc.ts'

/** One endpoint in use by one review. */
export interface EndpointSession {
  readonly rpc: JsonRpc
  readonly host: string
  readonly traits: EndpointTraits
}

/** Who may be asked in one review. */
export interface Sources {
  /** In the order in which they are asked; the first gave the header. */
  readonly sessions: readonly EndpointSession[]
  /** Those whose proof failed, and how: they are not asked again in this review. */
  readonly barred: Map<EndpointSession, Omit<Unchecked, 'stage'>>
  /** Takes what happened, in plain words. */
  readonly say: (what: string) => void
}

const [LEAST_WAIT_MS, MOST_WAIT_MS, FIRST_WAIT_MS] = [750, 2_500, 1_500]

/** How long an answer is waited for before the next endpoint is asked as well: three times what it took lately. */
export function hedgeAfterMs({ traits: { delayMs } }: EndpointSession): number {
  return delayMs === null ? FIRST_WAIT_MS : Math.min(MOST_WAIT_MS, Math.max(LEAST_WAIT_MS, 3 * delayMs))
}
