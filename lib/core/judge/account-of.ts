import type { Address } from '../facts/hex.ts'
import type { RequestContext, WalletRequest } from '../request/wallet-request.ts'

/** Whose assets are at stake: who the request says sends or signs it, else the connected account; null where neither. */
export function accountOf(request: WalletRequest, context: RequestContext): Address | null {
  return requestedBy(request) ?? context.account ?? null
}

function requestedBy(request: WalletRequest): Address | undefined {
  switch (request.kind) {
    case 'transaction':
      return request.tx.from
    case 'batch':
      return request.from
    case 'typed-data':
    case 'message':
    case 'blind-hash':
      return request.signer
    default:
      return undefined
  }
}
