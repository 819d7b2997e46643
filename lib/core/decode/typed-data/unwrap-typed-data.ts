import type { Address } from '../../facts/hex.ts'
import type { TypedData } from '../../request/wallet-request.ts'
import type { Reading } from '../decoder.ts'
import { addressAt, nodeAt, type ValueNode } from '../value-tree.ts'

const WRAPPER =
  /^TypedDataSign\(([^ ]+) contents,string name,string version,uint256 chainId,address verifyingContract,bytes32 salt\)/

/** Typed data inside other typed data. */
export interface Wrapped {
  readonly typedData: TypedData
  readonly message: ValueNode
  /** The account whose contract checks the signature. */
  readonly signer: Address
}

/**
 * What ERC-7739 wraps, so that a signature is good for one account alone (viem 2.57.20, experimental/erc7739): the contents
 * keep the domain of the app. `type` is the wrapper's type text.
 */
export function unwrapTypedData(typedData: TypedData, type: string, message: ValueNode): Wrapped | undefined {
  const [, primaryType] = WRAPPER.exec(type) ?? []
  const contents = nodeAt(message, 'contents')
  if (primaryType === undefined || contents?.items === undefined || !Object.hasOwn(typedData.types, primaryType))
    return undefined
  return {
    typedData: { ...typedData, primaryType },
    message: contents,
    signer: addressAt(message, 'verifyingContract'),
  }
}

/** A reading of the contents, with the places of its fields and calls as they are in the wrapper. */
export function asWrapped(reading: Reading): Reading {
  const shows = Object.entries(reading.shows ?? {}).map(([path, show]) => [`contents.${path}`, show] as const)
  return {
    ...reading,
    shows: { ...reading.shows, ...Object.fromEntries(shows) },
    ...(reading.calls === undefined
      ? {}
      : { calls: reading.calls.map((call) => ({ ...call, at: `contents.${call.at}` })) }),
  }
}
