import { type Address, canonicalHex, type Hex } from '../facts/hex.ts'
import type { AssetChange } from './effects.ts'
import type { Execution, Log } from './execution.ts'
import { TRANSFER, TRANSFER_BATCH, TRANSFER_SINGLE } from './token-abi.ts'
import { tokenChanges } from './token-changes.ts'
import { amountsOfBatch, numbersIn } from './token-logs.ts'
import type { ViewResult } from './view-calls.ts'

/** Tokens that keep shares round what they log: so many base units are nobody's lie. */
const ROUNDING = 2n
const NOBODY = `0x${'0'.repeat(64)}`

/**
 * What surviving logs say that moved to or from the account, where the token's own answers deny that anything did: the
 * logs of one token are added up, and held against its balance (its owner, for a collectible) before and after. What
 * was not asked is not accused. Interest is logged as if it were minted, although balances counted it before: what a
 * token that stored something mints or burns is left out.
 */
export function claimedChanges(
  executions: readonly Execution[],
  watched: readonly ViewResult[],
  account: Address,
): AssetChange[] {
  const asked = new Map(watched.map((result) => [keyOfAnswer(result), result]))
  const claims = new Map<string, AssetChange & { readonly minted: boolean }>()
  for (const { from, to, ...what } of executions.flatMap(({ logs }) => logs.flatMap(readMoves))) {
    const me = `0x${account.slice(2).padStart(64, '0')}`
    const sign = to === me ? 1n : -1n
    if (from === to || (from !== me && to !== me)) continue
    const key = `${what.token} ${what.tokenId ?? ''}`
    const earlier = claims.get(key)
    const delta = (BigInt(earlier?.delta ?? 0) + sign * what.amount).toString()
    const minted = (from === NOBODY || to === NOBODY) && earlier?.minted !== false
    const { amount, ...asset } = what
    claims.set(key, { ...asset, owner: account, delta, minted })
  }
  const storing = new Set(executions.flatMap(({ stateDiff }) => storersIn(stateDiff)))
  return [...claims].flatMap(([, { minted, ...claim }]) => {
    const answer = asked.get(keyOfClaim(claim))
    const size = BigInt(claim.delta) < 0n ? -BigInt(claim.delta) : BigInt(claim.delta)
    const isSmall = claim.standard === 'erc20' ? size <= ROUNDING : size === 0n
    if (answer === undefined || isSmall || (minted && storing.has(claim.token ?? ''))) return []
    const moved = tokenChanges(answer).assets.some(({ owner }) => owner === account)
    return moved ? [] : [claim]
  })
}

interface Move extends Omit<AssetChange, 'owner' | 'delta'> {
  readonly from: Hex
  readonly to: Hex
  readonly amount: bigint
}

/** What a token's log says that moved; of ERC-1155 the operator comes first. */
function readMoves({ address: token, topics, data }: Log): readonly Move[] {
  const [event, one, two, three] = topics
  if (one === undefined || two === undefined) return []
  if (event === TRANSFER && three !== undefined) {
    return [{ standard: 'erc721', token, tokenId: BigInt(three).toString(), from: one, to: two, amount: 1n }]
  }
  if (event === TRANSFER) {
    const [amount] = numbersIn(data)
    return amount === undefined ? [] : [{ standard: 'erc20', token, from: one, to: two, amount }]
  }
  if (three === undefined || (event !== TRANSFER_SINGLE && event !== TRANSFER_BATCH)) return []
  return amountsOfBatch(event, data).map(({ tokenId, amount }) => {
    return { standard: 'erc1155', token, tokenId: tokenId.toString(), from: two, to: three, amount }
  })
}

function keyOfAnswer({ call }: ViewResult): string {
  const owner = 'owner' in call ? call.owner : ''
  const tokenId = 'tokenId' in call ? call.tokenId : undefined
  return call.asks === 'balance' || call.asks === 'owner' ? `${call.to} ${call.asks} ${owner} ${tokenId ?? ''}` : ''
}

function keyOfClaim({ standard, token, tokenId, owner }: AssetChange): string {
  return standard === 'erc721' ? `${token} owner  ${tokenId ?? ''}` : `${token} balance ${owner} ${tokenId ?? ''}`
}

function storersIn({ pre, post }: Execution['stateDiff']): readonly string[] {
  const stores = [...Object.entries(pre), ...Object.entries(post)].filter(([, { storage }]) => storage !== undefined)
  return stores.map(([address]) => canonicalHex(address as Hex))
}
