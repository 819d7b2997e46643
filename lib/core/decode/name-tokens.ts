import type { Fact } from '../facts/fact.ts'
import type { Address } from '../facts/hex.ts'
import type { Known, Stage } from '../facts/need.ts'
import type { RequestContext } from '../request/wallet-request.ts'
import { createScope } from './scope.ts'
import { readToken } from './token.ts'

/** A run can move any number of tokens; so many are named. */
const MAX_TOKENS = 16

/** Facts of what tokens are called that the request itself need not name: those that a run moved. Nothing hangs on them. */
export function nameTokens(tokens: readonly Address[], context: RequestContext, known: Known): Stage<readonly Fact[]> {
  const scope = createScope(context, known)
  for (const token of [...new Set(tokens)].slice(0, MAX_TOKENS)) readToken({ ...scope, ask: scope.wish }, token)
  return { result: scope.facts, needs: scope.needs }
}
