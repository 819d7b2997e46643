import type { Abi } from 'viem'
import type { Address, Hex } from '../facts/hex.ts'
import type { TypedData } from '../request/wallet-request.ts'
import type { Act, Meaning } from './meaning.ts'
import type { Scope } from './scope.ts'
import type { ValueNode } from './value-tree.ts'

/** One call as it would run: `from` is the caller and null where that is not known. */
export interface CallFrame {
  readonly from: Address | null
  /** Whose code runs; null: a creation. */
  readonly to: Address | null
  /** As whom the code runs: `to`, or the caller where it is a delegatecall. */
  readonly self: Address | null
  /** Wei that comes with the call; in a delegatecall what came with the outer one, and moved with that already. */
  readonly value: bigint
  readonly delegated: boolean
  readonly data: Hex
}

/** How to show one argument, where its ABI type alone says too little. `label` replaces the name. */
export type Show =
  | {
      readonly as: 'amount'
      readonly token: Address | null
      readonly allowance?: boolean
      /** The type's highest number stands for all there is. */
      readonly all?: boolean
      readonly label?: string
    }
  | { readonly as: 'time' | 'duration' | 'plain'; readonly label?: string }
  /** Not a field: it is read as calls of its own. */
  | { readonly as: 'calls' }

/**
 * What a decoder makes of arguments. `shows` is by path, for one place in a list
 * (`details.[0].amount`) or for all (`details.[].amount`).
 */
export interface Reading {
  readonly shows?: { readonly [path: string]: Show }
  readonly acts?: readonly Act[]
  readonly calls?: readonly InnerCall[]
  /** What the contract will do step by step by its own script, each read already. */
  readonly steps?: readonly Step[]
  readonly kind?: Meaning['kind']
  readonly reason?: string
  /** Values decoded from inside `bytes`, shown after the arguments. */
  readonly more?: readonly ValueNode[]
  /** The acts account for the wei that comes with the call. */
  readonly spendsValue?: boolean
  /** Its types are known, but what it stands for (a hash, a power to act) is not in it: never counted as understood. */
  readonly blind?: boolean
}

/** A call inside a call; `at` is the place of its bytes (`data.[0]`). */
export interface InnerCall {
  readonly at: string
  readonly frame: CallFrame
  /** Where the call is more than a call. */
  readonly kind?: 'user-operation'
}

/** One command of a contract's own script, such as Universal Router's. `signature` names it and its arguments. */
export interface Step {
  readonly at: string
  readonly name: string
  readonly signature: string
  readonly code: Hex
  readonly args: ValueNode
  readonly reading: Reading
}

export interface DecodedCall {
  readonly frame: CallFrame
  /** The function as `approve(address,uint256)`: tells overloads apart. */
  readonly signature: string
  readonly name: string
  readonly args: ValueNode
}

/** Reads the calls of one standard. One file each; `registry.ts` names them all. */
export interface Decoder {
  readonly name: string
  readonly abi: Abi
  read(call: DecodedCall, scope: Scope): Reading
}

/** Recognises one kind of typed data by its types, and reads it; undefined where it is another's. */
export interface TypedDataReader {
  readonly name: string
  /** The exact type texts (`encodeType`) that are its own, one of which `read` may rely on; absent: it looks itself. */
  readonly types?: readonly string[]
  read(typedData: TypedData, message: ValueNode, scope: Scope, signer: Address | null): Reading | undefined
}

/** Recognises one kind of message; undefined where it is another's. */
export interface MessageReader {
  readonly name: string
  read(bytes: Hex, text: string | null, scope: Scope): MessageReading | undefined
}

/** `nodes` are the parts that were read; the whole message is shown besides. */
export interface MessageReading {
  readonly kind: 'siwe' | 'message'
  readonly reason?: string
  readonly nodes: readonly ValueNode[]
  readonly shows?: Reading['shows']
  readonly calls?: readonly InnerCall[]
}
