import type { Known, Stage } from '../../facts/need.ts'
import type { Unchecked } from '../../judge/verdict.ts'
import type { RequestContext, WalletRequest } from '../../request/wallet-request.ts'
import type { Scenario } from '../scenario.ts'

/** What may be done with a signature, and why that could not be worked out. */
export interface Uses {
  readonly scenarios: readonly Scenario[]
  readonly unchecked: readonly Unchecked[]
}

export function planUses(_request: WalletRequest, _context: RequestContext, _known: Known): Stage<Uses> {
  return { result: { scenarios: [], unchecked: [] }, needs: [] }
}
