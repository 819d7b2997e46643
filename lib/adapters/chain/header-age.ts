import type { Unchecked } from '../../core/judge/verdict.ts'
import type { Header } from '../../core/state-proof/header.ts'
import { headerAgeLimitSeconds, isDevelopmentChain } from './capabilities.ts'

/** What is wrong with the age of a header that `whose` gave, at `nowSeconds`; null where nothing is. */
export function headerAge(
  chainId: number,
  { timestamp }: Header,
  ownNode: boolean,
  whose: string,
  nowSeconds: number,
): Omit<Unchecked, 'stage'> | null {
  const age = nowSeconds - Number(timestamp)
  // A development chain's clock stands still until it mines, so it and the user's own node are not judged by age.
  if (ownNode || isDevelopmentChain(chainId) || Math.abs(age) <= headerAgeLimitSeconds(chainId)) return null
  return { reason: 'stale', detail: `${whose} gave a block that is ${age} seconds old` }
}
