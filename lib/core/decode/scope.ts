import type { Fact } from '../facts/fact.ts'
import type { Address } from '../facts/hex.ts'
import {
  type Answer,
  answerOf,
  type ChainNeed,
  entryOf,
  type Known,
  type LibraryAnswer,
  type LibraryNeed,
  type Need,
  needKey,
} from '../facts/need.ts'
import type { RequestContext } from '../request/wallet-request.ts'

/** How much of one request is read; what lies beyond is said to be cut off. */
const MAX_CALLS = 512
const MAX_FIELDS = 4_000
const MAX_ADDRESSES = { token: 64, code: 12, name: 8, described: 64, label: 64, shown: 4 }
const MAX_SHOWN_CHARACTERS = 1_048_576

/** What one reading of a request shares: what is known, what is asked for, the facts found, and how much room is left. */
export interface Scope {
  readonly context: RequestContext
  /** The answer if there is one; else the need is noted and the answer is undefined. */
  ask(need: ChainNeed): Answer | undefined
  /** The same where the answer would only name what is read already: without it nothing stays unchecked. */
  wish(need: ChainNeed): Answer | undefined
  /** The same of what the packaged registries and the address book hold. */
  look(need: LibraryNeed): LibraryAnswer | undefined
  addFact(fact: Fact): void
  /** Takes room for one more; false where there is none left. */
  take(what: 'call' | 'field'): boolean
  /**
   * Whether this token may be asked about itself, this code searched, this address named (a party, or one that a description
   * shows), a description or a label of it looked up: the first few of a request.
   */
  takeAddress(what: keyof typeof MAX_ADDRESSES, address: Address): boolean
  /** Takes room for that much text. */
  takeText(length: number): boolean
  readonly needs: readonly Need[]
  readonly facts: readonly Fact[]
}

export function createScope(context: RequestContext, known: Known): Scope {
  const needs = new Map<string, Need>()
  const facts = new Map<string, Fact>()
  const taken = {
    token: new Set<Address>(),
    code: new Set<Address>(),
    name: new Set<Address>(),
    described: new Set<Address>(),
    label: new Set<Address>(),
    shown: new Set<Address>(),
  }
  const room = { call: MAX_CALLS, field: MAX_FIELDS, text: MAX_SHOWN_CHARACTERS }
  const note = <Asked extends ChainNeed | LibraryNeed>(need: Asked): Asked => {
    const key = needKey(need)
    if (!known.has(key)) needs.set(key, need)
    return need
  }
  return {
    context,
    ask: (need) => answerOf(known, note(need)),
    wish(need) {
      const key = needKey(need)
      if (!known.has(key) && !needs.has(key)) needs.set(key, { ...need, optional: true })
      return answerOf(known, need)
    },
    look: (need) => entryOf(known, note(need)),
    addFact: (fact) => void facts.set(fact.id, fact),
    take(what) {
      room[what] -= 1
      return room[what] >= 0
    },
    takeAddress(what, address) {
      if (taken[what].size < MAX_ADDRESSES[what]) taken[what].add(address)
      return taken[what].has(address)
    },
    takeText(length) {
      room.text -= length
      return room.text >= 0
    },
    get needs() {
      return [...needs.values()]
    },
    get facts() {
      return [...facts.values()]
    },
  }
}

/**
 * The same for what is meant for another chain: the packaged registries are asked about that one, and the chain in use
 * about nothing.
 */
export function onOtherChain(scope: Scope, chainId: number): Scope {
  const { addFact, look, take, takeAddress, takeText, needs, facts } = scope
  const context = { ...scope.context, chainId }
  return {
    context,
    ask: () => undefined,
    wish: () => undefined,
    addFact,
    look,
    take,
    takeAddress,
    takeText,
    needs,
    facts,
  }
}
