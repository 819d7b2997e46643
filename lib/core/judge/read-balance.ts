import { encodeFunctionData, parseAbi } from 'viem'
import type { Address } from '../facts/hex.ts'
import { answerOf, type ChainNeed, type Known } from '../facts/need.ts'

const BALANCE = parseAbi(['function balanceOf(address) view returns (uint256)'])

/** How much of a token somebody holds before the request, by the token’s own word; null where it is not known. */
export function readBalance(
  token: Address,
  owner: Address,
  known: Known,
): { readonly units: bigint | null; readonly need: ChainNeed } {
  const data = encodeFunctionData({ abi: BALANCE, functionName: 'balanceOf', args: [owner] })
  const need: ChainNeed = { kind: 'view-call', to: token, data }
  const answer = answerOf(known, need)
  return { units: answer?.ok && answer.value.length === 66 ? BigInt(answer.value) : null, need }
}
