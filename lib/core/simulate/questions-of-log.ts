import { decodeAbiParameters } from 'viem'
import { type Address, canonicalHex, type Hex } from '../facts/hex.ts'
import {
  askAllowance,
  askBalance,
  askMultiBalance,
  askOperator,
  askOwner,
  askPermit2Allowance,
  askTokenApproval,
} from './ask-token.ts'
import type { Log } from './execution.ts'
import {
  APPROVAL,
  APPROVAL_FOR_ALL,
  DEPOSIT,
  PERMIT2_EVENTS,
  TRANSFER,
  TRANSFER_BATCH,
  TRANSFER_SINGLE,
  WITHDRAWAL,
} from './token-abi.ts'
import { amountsOfBatch } from './token-logs.ts'
import type { ViewCall } from './view-calls.ts'

const NOBODY: Address = `0x${'0'.repeat(40)}`
const AMOUNT = [{ type: 'uint256' }] as const

/**
 * What to ask a token because of a log that it left; a log is a hint, never the answer. ERC-20 and ERC-721 share their
 * events' hashes and differ in how many values are indexed. `account` is asked about for every token that moved.
 */
export function questionsOfLog(log: Log, account: Address): readonly ViewCall[] {
  const [event, first, second, third] = log.topics
  const token = log.address
  const one = address(first)
  const two = address(second)
  const balances = (...owners: readonly (Address | null)[]) =>
    people(account, ...owners).map((o) => askBalance(token, o))
  try {
    if (event !== undefined && PERMIT2_EVENTS.includes(event)) return permit2Questions(log)
    switch (event) {
      case TRANSFER:
        if (third !== undefined) return [askOwner(token, BigInt(third))]
        return second === undefined ? [] : balances(one, two)
      case TRANSFER_SINGLE:
      case TRANSFER_BATCH: {
        const owners = people(account, two, address(third))
        const tokenIds = amountsOfBatch(event, log.data).map(({ tokenId }) => tokenId)
        return tokenIds.flatMap((id) => owners.map((owner) => askMultiBalance(token, owner, id)))
      }
      case APPROVAL: {
        if (one === null || two === null) return []
        if (third !== undefined) return [askTokenApproval(token, one, BigInt(third))]
        decodeAbiParameters(AMOUNT, log.data)
        return [askAllowance(token, one, two)]
      }
      case APPROVAL_FOR_ALL:
        return one === null || two === null ? [] : askOperator(token, one, two)
      case DEPOSIT:
      case WITHDRAWAL:
        return second === undefined && one !== null ? balances(one) : []
      default:
        return []
    }
  } catch {
    return []
  }
}

/** Which token and spender are indexed, but for those of a lockdown. */
function permit2Questions({ address: permit2, topics, data }: Log): readonly ViewCall[] {
  const [owner, token, spender] = [...topics.slice(1), ...(data.slice(2).match(/.{64}/g) ?? []).map(prefixed)].map(
    address,
  )
  return owner && token && spender ? [askPermit2Allowance(permit2, owner, token, spender)] : []
}

function prefixed(digits: string): Hex {
  return `0x${digits}`
}

function people(...owners: readonly (Address | null)[]): readonly Address[] {
  return [...new Set(owners)].filter((owner) => owner !== null && owner !== NOBODY) as readonly Address[]
}

function address(topic: Hex | undefined): Address | null {
  return topic === undefined || topic.length !== 66 ? null : canonicalHex(`0x${topic.slice(26)}`)
}
