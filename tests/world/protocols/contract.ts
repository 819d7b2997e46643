import { type Abi, type Address, type EncodeFunctionDataParameters, encodeFunctionData, type Hex } from 'viem'

/** A contract that is on the local chain. Its address is lower case. */
export interface Contract {
  readonly address: Address
  readonly abi: Abi
}

/** Calldata for a function that is only known by name; throws where the ABI lacks it or the arguments do not fit. */
export function encodeCall({ abi }: Pick<Contract, 'abi'>, functionName: string, args: readonly unknown[]): Hex {
  return encodeFunctionData({ abi, functionName, args } as EncodeFunctionDataParameters)
}
