import { bls12_381 } from '@noble/curves/bls12-381.js'
import type { Hex } from '../../core/facts/hex.ts'
import { SECRET_POINT } from './kzg-setup.data.ts'

const { Fr, Fp12 } = bls12_381.fields
const G1 = bls12_381.G1.Point
const G2 = bls12_381.G2.Point
type G1Point = typeof G1.BASE
type G2Point = typeof G2.BASE

/**
 * Whether the polynomial behind a commitment takes the value `y` at `z`, as EIP-4844's point evaluation asks: 48-byte
 * points and 32-byte numbers. Anything that is no point of the group or no number of the field is not proved.
 */
export function verifyKzgProof(commitment: Hex, z: Hex, y: Hex, proof: Hex): boolean {
  const committed = readPoint(commitment)
  const proving = readPoint(proof)
  const [at, value] = [BigInt(z), BigInt(y)]
  if (committed === null || proving === null || !Fr.isValid(at) || !Fr.isValid(value)) return false
  // The polynomial less its value has a root at z: what is left of it, times (secret - z), is the same again.
  const rest = committed.subtract(G1.BASE.multiplyUnsafe(value))
  const distance = G2.fromHex(SECRET_POINT.slice(2)).subtract(G2.BASE.multiplyUnsafe(at))
  return pairsToOne([rest.negate(), G2.BASE], [proving, distance])
}

function readPoint(bytes: Hex): G1Point | null {
  try {
    const point = G1.fromHex(bytes.slice(2))
    point.assertValidity()
    return point
  } catch {
    return null
  }
}

/** A pair with the point at infinity is one in itself; the library refuses it. */
function pairsToOne(...pairs: readonly (readonly [G1Point, G2Point])[]): boolean {
  const counted = pairs.filter(([one, other]) => !one.is0() && !other.is0()).map(([g1, g2]) => ({ g1, g2 }))
  return Fp12.eql(bls12_381.pairingBatch(counted), Fp12.ONE)
}
