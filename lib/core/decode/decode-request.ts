import type { Fact } from '../facts/fact.ts'
import type { Known, Stage } from '../facts/need.ts'
import type { RequestContext, WalletRequest } from '../request/wallet-request.ts'
import type { Meaning } from './meaning.ts'
import { readMessage } from './messages/read-message.ts'
import { nameParties } from './names/name-parties.ts'
import { readBatch, readRawTransaction, readTransaction } from './read-transaction.ts'
import { readWalletChange } from './read-wallet-change.ts'
import { createScope, type Scope } from './scope.ts'
import { readTypedData } from './typed-data/read-typed-data.ts'
import { visibleText } from './visible-text.ts'

/**
 * What a request says, all the way down, with a fact behind every field. With nothing known all raw values are there
 * already; answers to its needs (what tokens and parties are called, what a function is) change only how values are
 * shown, and which of two standards a shared function belongs to. Any request gives a meaning; none throws.
 */
export function decodeRequest(
  request: WalletRequest,
  context: RequestContext,
  known: Known,
): Stage<{ meaning: Meaning; facts: readonly Fact[] }> {
  const scope = createScope(context, known)
  const meaning = asMalformed(readRequest(request, scope), request)
  nameParties(meaning, scope)
  return { result: { meaning, facts: scope.facts }, needs: scope.needs }
}

/** What has a surplus says what its remainder says, and is malformed. */
function asMalformed(meaning: Meaning, request: WalletRequest): Meaning {
  if (!('surplus' in request)) return meaning
  const { path, reason } = request.surplus
  const reasons = [`${visibleText(path, 120)}: ${visibleText(reason, 240)}`, meaning.reason]
  return { ...meaning, kind: 'malformed', reason: reasons.filter((it) => it !== undefined).join('. ') }
}

function readRequest(request: WalletRequest, scope: Scope): Meaning {
  switch (request.kind) {
    case 'transaction':
      return readTransaction(request, scope)
    case 'batch':
      return readBatch(request, scope)
    case 'raw-transaction':
      return readRawTransaction(request, scope)
    case 'typed-data':
      return readTypedData(request, scope)
    case 'message':
      return readMessage(request, scope)
    default:
      return readWalletChange(request, scope)
  }
}
