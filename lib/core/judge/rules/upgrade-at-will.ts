import { toFunctionSelector } from 'viem'
import { listInstructions } from '../../decode/proxies/list-instructions.ts'
import { PROXY_SLOTS } from '../../decode/proxies/storage-slots.ts'
import type { Address, Hex } from '../../facts/hex.ts'
import { answerOf, type ChainNeed, type Known } from '../../facts/need.ts'
import { CONTROL_SLOTS } from '../../simulate/control-changes.ts'
import type { Finding } from '../finding.ts'
import { addressOf, type Key, readKey, readOwnerKey } from '../read-key.ts'
import { readListed } from '../read-listed.ts'
import { readParty } from '../read-party.ts'
import type { Rule } from '../rule.ts'
import { type Stake, stakesOf } from '../stakes.ts'

const NOBODY: Key = { key: null, needs: [] }
const UPGRADES = ['upgradeToAndCall(address,bytes)', 'upgradeTo(address)'].map((name) =>
  toFunctionSelector(name).slice(2),
)
const ADMIN = [...CONTROL_SLOTS].flatMap(([slot, kind]) => (kind === 'admin' ? [slot as Hex] : []))
const IMPLEMENTATION = PROXY_SLOTS.filter(({ how }) => how === 'eip1967')

/**
 * A contract that this account never dealt with and that no list names gets a permission, or is called while something
 * leaves the account, and one person can put other code in its place without a delay: the admin that its slot names
 * (EIP-1967), or the owner of that admin, or its own owner where its code upgrades itself (EIP-1822). `caution`: young
 * projects are so. What is only paid is not asked about, nor the token that is paid with, nor a spender that only the
 * run shows: `hidden-approval-in-batch` warns of it.
 */
export const upgradeAtWill: Rule = {
  code: 'upgrade-at-will',
  judge: (evidence, known) => {
    const asked = stakesOf(evidence).filter(isAsked)
    const judged = asked.map(({ address, params, factIds }) => {
      const party = readParty(address, evidence, known)
      const listed = readListed(address, evidence.context.chainId, known)
      const isStranger = party.is === 'contract' && listed.isKept === false
      const { key, needs } = isStranger ? readUpgrader(address, known) : NOBODY
      const finding: Finding = { code: 'upgrade-at-will', severity: 'caution', params: { ...params, key }, factIds }
      return { finding: key === null ? [] : [finding], needs: [...party.needs, listed.need, ...needs] }
    })
    return { result: judged.flatMap(({ finding }) => finding), needs: judged.flatMap(({ needs }) => needs) }
  },
}

function isAsked({ address, grant, isCalled, params }: Stake): boolean {
  return (grant === null ? isCalled : grant.depth !== null) && params.token !== address
}

function readUpgrader(address: Address, known: Known): Key {
  const holds = (marks: readonly Hex[]) =>
    pushes(
      address,
      marks.map((mark) => mark.slice(2)),
      known,
    )
  const [found] = IMPLEMENTATION.filter(({ marks }) => holds(marks))
  const [adminSlot] = ADMIN
  if (found === undefined || adminSlot === undefined) return NOBODY
  const slots: readonly ChainNeed[] = [adminSlot, found.slot].map((slot) => ({ kind: 'slot', address, slot }))
  const [admin, implementation] = slots.map((need) => addressOf(answerOf(known, need)))
  const keys = [
    ...(admin ? [readKey(admin, known), readOwnerKey(admin, known)] : []),
    ...(implementation ? [readSelfUpgrader(address, implementation, known)] : []),
  ]
  const key = keys.find((one) => one.key !== null)?.key ?? null
  return { key, needs: [...slots, ...keys.flatMap(({ needs }) => needs)] }
}

function readSelfUpgrader(address: Address, implementation: Address, known: Known): Key {
  const need: ChainNeed = { kind: 'code', address: implementation }
  if (answerOf(known, need) !== undefined && !pushes(implementation, UPGRADES, known))
    return { key: null, needs: [need] }
  // Both are asked at once while the code is not there yet: there are few rounds.
  const { key, needs } = readOwnerKey(address, known)
  return { key: answerOf(known, need) === undefined ? null : key, needs: [need, ...needs] }
}

function pushes(address: Address, words: readonly string[], known: Known): boolean {
  const code = answerOf(known, { kind: 'code', address })
  return code?.ok === true && [...listInstructions(code.value)].some(({ pushed }) => words.includes(pushed))
}
