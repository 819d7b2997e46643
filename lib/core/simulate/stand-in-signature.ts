import { concatHex, keccak256, numberToHex } from 'viem'
import type { Address, Hex } from '../facts/hex.ts'

/** `bytes`: r, s and v in a row, as most contracts take them. */
export interface StandInSignature {
  readonly v: 27
  readonly r: Hex
  readonly s: Hex
  readonly bytes: Hex
}

/**
 * What stands in the place of a signature that is not there yet: of the right form (s in the lower half, EIP-2), other
 * for each digest and each signer, and nobody's, so that only a run that takes it as given finds a signer.
 */
export function standInSignature(digest: Hex, signer: Address): StandInSignature {
  const r = numberToHex(BigInt(keccak256(concatHex([digest, signer]))) >> 2n, { size: 32 })
  const s = numberToHex(BigInt(keccak256(r)) >> 2n, { size: 32 })
  return { v: 27, r, s, bytes: concatHex([r, s, '0x1b']) }
}
