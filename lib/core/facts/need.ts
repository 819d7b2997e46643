import type { Address, Hex } from './hex.ts'
import type { Json } from './json.ts'
import type { Provenance } from './provenance.ts'

/** What the chain answers, or what this user did before. */
export type ChainNeed =
  | { readonly kind: 'code'; readonly address: Address }
  | { readonly kind: 'slot'; readonly address: Address; readonly slot: Hex }
  | { readonly kind: 'view-call'; readonly to: Address; readonly data: Hex }
  | { readonly kind: 'memory'; readonly address: Address }

/**
 * What the packaged registries, the address book and, where the user chose one, a source of ABIs answer.
 * `descriptors`: ERC-7730 descriptors bound to a contract, for calldata or for typed data. `token`: what the packaged lists
 * say of a token. `symbol`: listed tokens whose symbol looks like this one. `functions`: what can be recovered from code. `signatures`:
 * texts known for a selector. `abi`: what a contract's publisher says its functions are. `label`: who an address is.
 * `look-alike`: whom of those that the user named, or that this account dealt with, an address looks like and is not. `site`:
 * which known app's site a host looks like and is not. `site-memory`: what a site had this user agree to before, and whether it
 * was about this address.
 */
export type LibraryNeed =
  | { readonly kind: 'descriptors'; readonly chainId: number; readonly address: Address }
  | { readonly kind: 'token'; readonly chainId: number; readonly address: Address }
  | { readonly kind: 'symbol'; readonly chainId: number; readonly symbol: string }
  | { readonly kind: 'functions'; readonly address: Address; readonly code: Hex }
  | { readonly kind: 'signatures'; readonly selector: Hex }
  | { readonly kind: 'abi'; readonly chainId: number; readonly address: Address }
  | { readonly kind: 'site'; readonly host: string }
  | { readonly kind: 'listed-site'; readonly host: string }
  | { readonly kind: 'listed-address'; readonly chainId: number; readonly address: Address }
  | { readonly kind: 'label'; readonly chainId: number; readonly address: Address }
  | { readonly kind: 'look-alike'; readonly chainId: number; readonly account: Address; readonly address: Address }
  | { readonly kind: 'site-memory'; readonly origin: string; readonly chainId: number; readonly address: Address }

/**
 * What a pure stage lacks. Stages never fetch: they return their needs, the resolve use case answers all of them in one
 * batch and runs the stage again. `optional`: it would only name what is read already, so that a review without its
 * answer is whole.
 */
export type Need = (ChainNeed | LibraryNeed) & { readonly optional?: true }

/** The reason of an answer that would have come from what this user did before, where that can't be read. */
export const MEMORY_UNREAD = 'memory-unread'

interface Failure {
  readonly ok: false
  readonly reason: string
}

/** `value` is the code, the 32-byte word, the return data; for `memory` how often this account dealt with the address. */
export type Answer =
  | { readonly ok: true; readonly value: Hex; readonly provenance: Provenance }
  /** `returned`: what a call that failed gave as its reason. */
  | (Failure & { readonly returned?: Hex })

/** `json` is an entry as the library keeps it, null where it has none; whoever asked parses it. */
export type LibraryAnswer = { readonly ok: true; readonly json: Json; readonly provenance: Provenance } | Failure

/** What has been answered so far, by `needKey`. */
export type Known = ReadonlyMap<string, Answer | LibraryAnswer>

export const NOTHING_KNOWN: Known = new Map()

/** A stage's result with what it still lacks; with nothing lacking the result is final. */
export interface Stage<Result> {
  readonly result: Result
  readonly needs: readonly Need[]
}

/** What is known of a need of the chain. */
export function answerOf(known: Known, need: ChainNeed): Answer | undefined {
  const answer = known.get(needKey(need))
  return answer === undefined || 'json' in answer ? undefined : answer
}

/** What is known of a need of the library. */
export function entryOf(known: Known, need: LibraryNeed): LibraryAnswer | undefined {
  const answer = known.get(needKey(need))
  return answer === undefined || 'value' in answer ? undefined : answer
}

export function isLibraryNeed(need: Need): need is LibraryNeed {
  return need.kind !== 'code' && need.kind !== 'slot' && need.kind !== 'view-call' && need.kind !== 'memory'
}

/** Whether a review that lacks the answer says that it was not all checked. What the library holds are words only. */
export function isVital(need: Need): boolean {
  return need.optional !== true && !isLibraryNeed(need)
}

export function needKey(need: Need): string {
  switch (need.kind) {
    case 'code':
    case 'memory':
    case 'functions':
      return `${need.kind}:${need.address}`
    case 'slot':
      return `slot:${need.address}:${need.slot}`
    case 'view-call':
      return `view-call:${need.to}:${need.data}`
    case 'signatures':
      return `signatures:${need.selector}`
    case 'site-memory':
      return `site-memory:${need.origin}:${need.chainId}:${need.address}`
    case 'site':
    case 'listed-site':
      return `${need.kind}:${need.host}`
    case 'symbol':
      return `symbol:${need.chainId}:${need.symbol}`
    default:
      return `${need.kind}:${need.chainId}:${need.address}`
  }
}
