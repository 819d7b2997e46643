import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, hexToBytes, keccak256 } from 'viem'
import { publicKeyToAddress } from 'viem/utils'
import type { Address, Hex } from '../facts/hex.ts'

/** Half the order of the curve: signatures above it are refused since EIP-2. */
const HALF_ORDER = secp256k1.Point.CURVE().n >> 1n

/** Whose key signed the 32-byte hash of `message`; null where the signature is none of EIP-2's. */
export function recoverSigner(message: Hex, signature: { yParity: number; r: bigint; s: bigint }): Address | null {
  const { yParity, r, s } = signature
  if ((yParity !== 0 && yParity !== 1) || s > HALF_ORDER) return null
  try {
    const point = new secp256k1.Signature(r, s).addRecoveryBit(yParity).recoverPublicKey(hexToBytes(keccak256(message)))
    return publicKeyToAddress(bytesToHex(point.toBytes(false))).toLowerCase() as Address
  } catch {
    return null
  }
}
