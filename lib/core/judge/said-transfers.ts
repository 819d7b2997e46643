import type { Act, Meaning } from '../decode/meaning.ts'
import type { Address } from '../facts/hex.ts'
import type { AssetChange } from '../simulate/effects.ts'
import { isSameAsset, type NetChanges, unitsOf } from './net-changes.ts'

export type Transfer = Extract<Act, { kind: 'transfer' }>

/** A plain transfer with the part of the request that says it. */
export interface SaidTransfer {
  readonly act: Transfer & { readonly to: Address }
  readonly meaning: Meaning
}

/**
 * What a request itself calls: its one call, or those of its batch, with what a contract is asked to call of itself (its
 * own multicall). Never what one contract is asked to call of another.
 */
export function openCalls(meaning: Meaning): readonly Meaning[] {
  const calls = meaning.kind === 'batch' || meaning.kind === 'raw-transaction' ? meaning.calls : [meaning]
  return calls.flatMap(withOwnCalls)
}

function withOwnCalls(call: Meaning): readonly Meaning[] {
  const own = call.calls.filter(({ to }) => to !== undefined && to === call.to)
  return [call, ...own.flatMap(withOwnCalls)]
}

/**
 * What the request openly sends to others, as people do: coin without a call, or a token by the token’s own function.
 * Coin that a call brings along is no plain transfer.
 */
export function saidTransfers(meaning: Meaning, account: Address): readonly SaidTransfer[] {
  return openCalls(meaning).flatMap((call) =>
    call.acts.flatMap((act) => {
      if (act.kind !== 'transfer' || act.to === null || act.to === account) return []
      const isPlain = call.kind === 'native-transfer' || (act.token !== null && act.token === call.to)
      return isPlain && (act.from ?? account) === account ? [{ act: { ...act, to: act.to }, meaning: call }] : []
    }),
  )
}

/** Whether what leaves is what the request openly sends: no more of it, and to whom it says. */
export function isSaid(loss: AssetChange, transfers: readonly SaidTransfer[], { othersGet }: NetChanges): boolean {
  const said = transfers.map(({ act }) => act).filter((act) => namesAsset(act, loss))
  if (said.length === 0) return false
  const total = said.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n)
  const isWhole = loss.tokenId !== undefined || said.some(({ amount }) => amount === null) || unitsOf(loss) <= total
  const receivers = othersGet.filter((gain) => isSameAsset(gain, loss)).map(({ owner }) => owner)
  return isWhole && (receivers.length === 0 || said.some(({ to }) => receivers.includes(to)))
}

/** An ERC-721 is sent by the same bytes as an amount, so that its number may have been read as one. */
function namesAsset(act: Transfer, { token, tokenId }: AssetChange): boolean {
  if (act.token !== token) return false
  return tokenId === undefined || act.tokenId === tokenId || (act.tokenId === undefined && act.amount === tokenId)
}
