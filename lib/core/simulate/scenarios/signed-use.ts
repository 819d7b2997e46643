import { type EncodeFunctionDataParameters, encodeFunctionData, parseAbi } from 'viem'
import type { ValueNode } from '../../decode/value-tree.ts'
import type { Address, Hex } from '../../facts/hex.ts'
import { answerOf, type Known, type Need, type Stage } from '../../facts/need.ts'
import type { TypedData } from '../../request/wallet-request.ts'
import { askAllowance, askBalance } from '../ask-token.ts'
import type { Scenario, Step } from '../scenario.ts'
import { standInSignature } from '../stand-in-signature.ts'

/** Typed data that an account would sign, and what is known of the chain by now. */
export interface SignedUse {
  readonly typedData: TypedData
  readonly message: ValueNode
  /** Whom the signature is for. */
  readonly contract: Address
  readonly signer: Address
  readonly digest: Hex
  /** Unix seconds. */
  readonly now: bigint
  readonly known: Known
}

/** What may be done with typed data of one kind; null where it is of another. */
export type UsePlanner = (signed: SignedUse) => Stage<readonly Scenario[]> | null

/** What somebody does with the signature, which is taken as given. */
export function signedScenario(name: string, { signer, digest }: SignedUse, steps: readonly Step[]): Scenario {
  return { name, steps, account: signer, signed: [{ digest, signer }] }
}

/** A call that `from` makes in the course of any transaction. `signature`: the function's, as Solidity writes it. */
export function innerCall(from: Address, to: Address, signature: string, args: readonly unknown[]): Step {
  const abi = parseAbi([signature] as readonly string[])
  const data = encodeFunctionData({ abi, args } as EncodeFunctionDataParameters)
  return { from, to, value: '0', data, inner: 'call' }
}

/** The stand-in's v, r and s. */
export function splitSignature({ digest, signer }: SignedUse): readonly [number, Hex, Hex] {
  const { v, r, s } = standInSignature(digest, signer)
  return [v, r, s]
}

export function joinedSignature({ digest, signer }: SignedUse): Hex {
  return standInSignature(digest, signer).bytes
}

/** A node of the message as the ABI's encoder takes it. */
export function argumentOf({ items, value }: ValueNode): unknown {
  if (items === undefined) return value
  const isList = items.every(({ name }) => name === '')
  return isList ? items.map(argumentOf) : Object.fromEntries(items.map((item) => [item.name, argumentOf(item)]))
}

/**
 * As much of `amount` as can be taken: the owner's balance, and what `through` may take of it where that stands between.
 * Null while that is not known.
 */
export function takeable(
  amount: bigint,
  token: Address,
  owner: Address,
  known: Known,
  through?: Address,
): Stage<bigint | null> {
  const asked = [askBalance(token, owner), ...(through === undefined ? [] : [askAllowance(token, owner, through)])]
  const needs = asked.map(({ to, data }) => ({ kind: 'view-call', to, data }) as const satisfies Need)
  const bounds = needs.map((need) => {
    const answer = answerOf(known, need)
    return answer?.ok === true && answer.value.length >= 66 ? BigInt(answer.value.slice(0, 66)) : null
  })
  if (bounds.includes(null)) return { result: null, needs }
  return {
    result: bounds.reduce<bigint>((least, bound) => ((bound ?? 0n) < least ? (bound ?? 0n) : least), amount),
    needs,
  }
}
