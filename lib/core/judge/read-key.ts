import { toFunctionSelector } from 'viem'
import { type Address, isAddress, isZeroAddress } from '../facts/hex.ts'
import { type Answer, answerOf, type ChainNeed, type Known, type Need } from '../facts/need.ts'
import { readCodeKind } from './read-code-kind.ts'

const OWNER = toFunctionSelector('owner()')

/** Who decides over a contract, where that is one person's account: no contract with other keys or a delay stands between. */
export interface Key {
  readonly key: Address | null
  readonly needs: readonly Need[]
}

/** The key of who a contract itself says is its owner. */
export function readOwnerKey(contract: Address, known: Known): Key {
  const need: ChainNeed = { kind: 'view-call', to: contract, data: OWNER }
  const owner = addressOf(answerOf(known, need))
  if (owner === null) return { key: null, needs: [need] }
  const { key, needs } = readKey(owner, known)
  return { key, needs: [need, ...needs] }
}

/** An address, where a person holds its key. */
export function readKey(address: Address, known: Known): Key {
  const { kind, need } = readCodeKind(address, known)
  return { key: kind === 'person' ? address : null, needs: [need] }
}

/** The address that a word or an answer is; null where it is none, or nobody's. */
export function addressOf(answer: Answer | undefined): Address | null {
  const word = answer?.ok ? answer.value.toLowerCase() : ''
  const address = /^0x0{24}[0-9a-f]{40}$/.test(word) ? `0x${word.slice(26)}` : null
  return isAddress(address) && !isZeroAddress(address) ? address : null
}
