import { decodeEventLog, decodeFunctionData, toFunctionSelector } from 'viem'
import { type Address, canonicalHex, type Hex } from '../facts/hex.ts'
import { askFacet, askManagerRole, askMember, askRole, askRoleAdmin } from './ask-control.ts'
import {
  DIAMOND_CUT,
  MANAGER_CALLS,
  MANAGER_EVENTS,
  MINTER_EVENTS,
  PAUSER_EVENTS,
  ROLE_ADMIN_CHANGED,
  ROLE_CALLS,
  ROLE_EVENTS,
} from './control-abi.ts'
import type { CallFrame, Log } from './execution.ts'
import type { ViewCall } from './view-calls.ts'

const ROLE_SELECTORS = new Set(ROLE_CALLS.map((item) => toFunctionSelector(item)))
const MANAGER_SELECTORS = new Set(MANAGER_CALLS.map((item) => toFunctionSelector(item)))
const MOST_SELECTORS = 128

/** What to ask about roles, minters, pausers and facets because of a log; a log is a hint, never the answer. */
export function questionsOfRoleLog({ address: to, topics, data }: Log): readonly ViewCall[] {
  const [event, first, second] = topics
  if (event === undefined) return []
  const [one, two] = [addressOf(first), addressOf(second)]
  if (first !== undefined && ROLE_EVENTS.includes(event)) return two === null ? [] : [askRole(to, first, two)]
  if (first !== undefined && MANAGER_EVENTS.includes(event))
    return two === null ? [] : managerRole(to, BigInt(first), two)
  if (first !== undefined && event === ROLE_ADMIN_CHANGED) return [askRoleAdmin(to, first)]
  if (one !== null && MINTER_EVENTS.includes(event)) return [askMember(to, 'minter', one)]
  if (one !== null && PAUSER_EVENTS.includes(event)) return [askMember(to, 'pauser', one)]
  return questionsOfCut(to, topics, data)
}

/** What to ask because of a call that gives or takes a role, whether or not it leaves a log. */
export function questionsOfRoleCall({ type, to, input, error }: CallFrame): readonly ViewCall[] {
  if (type !== 'CALL' || to === undefined || error !== undefined) return []
  const [subject, data] = [to as Address, input as Hex]
  const selector = data.slice(0, 10) as Hex
  try {
    if (ROLE_SELECTORS.has(selector)) {
      const { args } = decodeFunctionData({ abi: ROLE_CALLS, data })
      return [askRole(subject, args[0], canonicalHex(args[1]))]
    }
    if (MANAGER_SELECTORS.has(selector)) {
      const { args } = decodeFunctionData({ abi: MANAGER_CALLS, data })
      return [askManagerRole(subject, args[0], canonicalHex(args[1]))]
    }
    return []
  } catch {
    return []
  }
}

function managerRole(to: Address, roleId: bigint, member: Address): readonly ViewCall[] {
  return roleId < 2n ** 64n ? [askManagerRole(to, roleId, member)] : []
}

function questionsOfCut(to: Address, topics: Log['topics'], data: Hex): readonly ViewCall[] {
  try {
    const { args } = decodeEventLog({ abi: DIAMOND_CUT, topics: topics as [Hex, ...Hex[]], data })
    const selectors = args.cut.flatMap((cut) => cut.selectors)
    return selectors.slice(0, MOST_SELECTORS).map((selector) => askFacet(to, selector))
  } catch {
    return []
  }
}

function addressOf(topic: Hex | undefined): Address | null {
  return topic !== undefined && /^0x0{24}[0-9a-f]{40}$/.test(topic) ? canonicalHex(`0x${topic.slice(26)}`) : null
}
