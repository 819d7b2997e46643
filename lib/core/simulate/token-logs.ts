import { decodeAbiParameters } from 'viem'
import type { Hex } from '../facts/hex.ts'
import { TRANSFER_BATCH } from './token-abi.ts'

const AMOUNTS = [{ type: 'uint256' }, { type: 'uint256' }] as const
const BATCH = [{ type: 'uint256[]' }, { type: 'uint256[]' }] as const
/** Beyond these a batch is one that only means to keep us busy. */
const MOST_IDS = 100

/** The whole words of a log's data, as numbers. */
export function numbersIn(data: Hex): readonly bigint[] {
  return (data.slice(2).match(/.{64}/g) ?? []).map((word) => BigInt(`0x${word}`))
}

/** The tokens and amounts of an ERC-1155 transfer; none where its data can't be read. */
export function amountsOfBatch(
  event: Hex,
  data: Hex,
): readonly { readonly tokenId: bigint; readonly amount: bigint }[] {
  try {
    if (event !== TRANSFER_BATCH) {
      const [tokenId, amount] = decodeAbiParameters(AMOUNTS, data)
      return [{ tokenId, amount }]
    }
    const [tokenIds, amounts] = decodeAbiParameters(BATCH, data)
    return tokenIds.slice(0, MOST_IDS).map((tokenId, place) => ({ tokenId, amount: amounts[place] ?? 0n }))
  } catch {
    return []
  }
}
