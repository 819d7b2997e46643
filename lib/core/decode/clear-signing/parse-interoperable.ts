import { hexToBytes, keccak256, toHex } from 'viem/utils'
import type { Address, Hex } from '../../facts/hex.ts'

/** ERC-7930, version 1, for chains of the kind EIP-155. */
const EVM = '0x00010000'

/**
 * An interoperable address as its standard spells it: `0xd8da…@eip155:1#4CA88C9C`. Undefined where the bytes are not one;
 * chains of other kinds are left as bytes.
 */
export function parseInteroperable(
  value: string,
): { readonly text: string; readonly chainId?: number; readonly address?: Address } | undefined {
  if (!/^0x(?:[0-9a-f]{2}){6,600}$/.test(value) || !value.startsWith(EVM)) return undefined
  const bytes = hexToBytes(value as Hex)
  const chainEnd = 5 + (bytes[4] ?? 0)
  const addressEnd = chainEnd + 1 + (bytes[chainEnd] ?? 0)
  if (addressEnd !== bytes.length || chainEnd > 12) return undefined
  const chain = bytes.slice(5, chainEnd)
  const address = toHex(bytes.slice(chainEnd + 1))
  const chainId = chain.length === 0 ? undefined : Number(BigInt(toHex(chain)))
  const checksum = keccak256(bytes.slice(2)).slice(2, 10).toUpperCase()
  const text = `${address}@eip155${chainId === undefined ? '' : `:${chainId}`}#${checksum}`
  return { text, ...(chainId === undefined ? {} : { chainId }), ...(address.length === 42 ? { address } : {}) }
}
