import { type Address, keccak256, slice, stringToHex } from 'viem'
import type { Call } from '../ask.ts'
import type { Ask } from '../case.ts'
import type { Stage } from '../open-stage.ts'

/** The same request in other clothes: the harm that it does stays. */
export interface Variant {
  readonly name: string
  /** One after another, each once the chain did the one before. */
  readonly asks: readonly Ask[]
  /** Puts on the chain what the variant needs; undone after it. */
  readonly prepare?: () => Promise<unknown>
  /**
   * `run`: it and the request that it is made of are both sent on the chain, and what the first takes, gives away or
   * changes must be what the second does. `made`: it can't be sent, and harms by the way it is made, as its kind says.
   */
  readonly proof: 'run' | 'made'
  /** What is lost or given away in the place of what: by addresses of tokens. */
  readonly instead?: ReadonlyMap<Address, Address>
}

/** A malicious request, with the calls that it is made of where it sends some. */
export interface Scene {
  readonly stage: Stage
  readonly ask: Ask
  readonly calls: readonly Required<Call>[]
}

/** One way to put on other clothes; `made` says why what can't be sent still harms. */
export interface Kind {
  readonly name: string
  make(scene: Scene): readonly Variant[] | Promise<readonly Variant[]>
}

export type Fields = Readonly<Record<string, unknown>>

/** An address that nobody has a key of, by a seed. */
export function freshAddress(seed: string): Address {
  return slice(keccak256(stringToHex(seed)), 12)
}

export function firstParam({ params }: Ask): Fields {
  const [first] = params as readonly Fields[]
  return first ?? {}
}

/** A request in one step with other parameters. */
export function withParams(ask: Ask, name: string, params: Ask['params'], method = ask.method): Variant {
  return { name, asks: [{ ...ask, method, params }], proof: isSent(method) ? 'run' : 'made' }
}

export function isSent(method: string): boolean {
  return ['eth_sendTransaction', 'eth_signTransaction', 'wallet_sendCalls'].includes(method)
}
