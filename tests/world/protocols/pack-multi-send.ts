import { type Address, concatHex, encodePacked, type Hex, size } from 'viem'

/** Transactions as the Safe's MultiSend takes them: operation, target, value, length and data, one after another. */
export function packMultiSend(
  calls: readonly { readonly to: Address; readonly value: bigint; readonly data: Hex; readonly operation?: 0 | 1 }[],
): Hex {
  const types = ['uint8', 'address', 'uint256', 'uint256', 'bytes'] as const
  const packed = calls.map(({ to, value, data, operation = 0 }) =>
    encodePacked(types, [operation, to, value, BigInt(size(data)), data]),
  )
  return packed.length === 0 ? '0x' : concatHex(packed)
}
