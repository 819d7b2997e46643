import { keccak256, numberToHex, pad } from 'viem'
import { type Address, canonicalHex, type Hex } from '../facts/hex.ts'
import { askDeciders, askMember, askThreshold } from './ask-control.ts'
import { isDelegation } from './delegation-changes.ts'
import type { Execution } from './execution.ts'
import { framesOf } from './frames-of.ts'
import { type SlotChange, slotChanges } from './slot-changes.ts'
import { APPROVAL, TRANSFER } from './token-abi.ts'
import type { ViewCall } from './view-calls.ts'

/** Where a Safe keeps them, in this order since its first release: its singleton, modules, owners, their count, the threshold. */
const [MODULES, OWNERS, THRESHOLD] = [1, 2, 4].map((place) => numberToHex(place, { size: 32 })) as [Hex, Hex, Hex]
const ADDRESS_WORD = /^0x0{24}[0-9a-f]{40}$/
/** No Safe changes so many owners and modules at once. */
const MOST_MEMBERS = 256

/**
 * Whom to ask who decides, from storage alone, so that no log has to tell. A Safe's owners and modules are linked lists:
 * whoever joins or leaves one stands in a slot that changed, and so does their own. Any other contract whose storage
 * lost or got something like an address is asked by every name for such a right that its code knows; what its logs say that it did
 * with a collectible is none.
 */
export function questionsOfStorage(executions: readonly Execution[], account: Address): readonly ViewCall[] {
  const bySubject = Map.groupBy(slotChanges(executions), ({ subject }) => subject)
  const explained = collectibleParties(executions)
  const codes = ownCodes(executions)
  const asked = [...bySubject].toSorted(([one], [two]) => Number(two === account) - Number(one === account))
  const safes = asked.flatMap(([subject, changes]) => questionsOfSafe(subject, changes))
  const others = asked.filter(([subject, changes]) => {
    return changes.some(({ was, is }) => {
      const parties = [was, is].filter(holdsAddress).map((word) => `${subject} ${word.slice(26)}`)
      return parties.length > 0 && !parties.every((party) => explained.has(party))
    })
  })
  return [...safes, ...others.flatMap(([subject]) => askDeciders(subject, codes.get(subject) ?? null))]
}

function questionsOfSafe(to: Address, changes: readonly SlotChange[]): readonly ViewCall[] {
  const slots = new Set(changes.map(({ slot }) => slot))
  const words = new Set(changes.flatMap(({ was, is }) => [was, is]))
  const members = [...words].filter((word) => ADDRESS_WORD.test(word) && holdsAddress(word)).slice(0, MOST_MEMBERS)
  const questions = members.flatMap((word) => {
    const member = canonicalHex(`0x${word.slice(26)}`)
    return [
      ...(slots.has(mappingSlot(member, OWNERS)) ? [askMember(to, 'co-owner', member)] : []),
      ...(slots.has(mappingSlot(member, MODULES)) ? [askMember(to, 'module', member)] : []),
    ]
  })
  return slots.has(THRESHOLD) ? [askThreshold(to), ...questions] : questions
}

/** What each contract's code is, where all that it answers is in there; null where it runs another's as its own. */
function ownCodes(executions: readonly Execution[]): ReadonlyMap<string, string | null> {
  const frames = executions.flatMap(({ callTree }) => framesOf(callTree))
  const borrowing = new Set(frames.filter(({ type }) => type === 'DELEGATECALL').map(({ from }) => from))
  const before = executions.toReversed().flatMap(({ stateDiff }) => Object.entries(stateDiff.pre))
  return new Map(
    before.map(([subject, { code = '0x' }]) => {
      return [subject, borrowing.has(subject) || isDelegation(code) ? null : code] as const
    }),
  )
}

/** Where Solidity keeps a mapping's value for an address. */
function mappingSlot(key: Address, place: Hex): Hex {
  return keccak256(`${pad(key)}${place.slice(2)}`)
}

/** A word that may hold an address, perhaps with flags beside it; amounts are smaller, and hashes and prices larger. */
function holdsAddress(word: Hex): boolean {
  const value = BigInt(word)
  return value >= 2n ** 112n && value < 2n ** 240n && BigInt.asUintN(160, value) !== 2n ** 160n - 1n
}

/** Whom an ERC-721 says that it moved something from or to, or let take it. */
function collectibleParties(executions: readonly Execution[]): ReadonlySet<string> {
  const logs = executions.flatMap((execution) => execution.logs)
  const moved = logs.filter(
    ({ topics: [event, , , id] }) => id !== undefined && (event === TRANSFER || event === APPROVAL),
  )
  return new Set(
    moved.flatMap(({ address, topics }) => topics.slice(1, 3).map((topic) => `${address} ${topic.slice(26)}`)),
  )
}
