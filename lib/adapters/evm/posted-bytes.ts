import { bytesToHex, concatHex, type Hex, keccak256, toRlp } from 'viem'
import type { Authorization } from '../../core/request/wallet-request.ts'
import { standInSignature } from '../../core/simulate/stand-in-signature.ts'
import { rlpQuantity as quantity } from './rlp-quantity.ts'
import type { Transaction } from './transaction.ts'

/**
 * A transaction as it is serialised before it is signed (EIP-155, 2930, 1559, 7702). Authorizations that are not signed
 * yet have something of a signature's length in its place. Blob transactions are not posted by a rollup.
 */
export function postedBytes(tx: Transaction, chainId: number): Hex {
  const id = quantity(BigInt(tx.chainId ?? chainId))
  const nonce = quantity(tx.nonce)
  const body = [quantity(tx.gas), tx.to ?? '0x', quantity(tx.value), bytesToHex(tx.data)] as const
  const accessList = tx.accessList.map(({ address, storageKeys }): [Hex, Hex[]] => [address, [...storageKeys]])
  const tip = quantity(tx.maxPriorityFee)
  const fee = quantity(tx.maxFee)
  switch (tx.type) {
    case 0:
      return toRlp([nonce, fee, ...body, id, '0x', '0x'])
    case 1:
      return concatHex(['0x01', toRlp([id, nonce, fee, ...body, accessList])])
    case 4: {
      const authorizations = tx.authorizations.map((authorization) => signed(authorization, tx))
      return concatHex(['0x04', toRlp([id, nonce, tip, fee, ...body, accessList, authorizations])])
    }
    default:
      return concatHex(['0x02', toRlp([id, nonce, tip, fee, ...body, accessList])])
  }
}

/** One that is not signed yet the sender itself is still to sign, with the nonce after the transaction’s. */
function signed(authorization: Authorization, { from, nonce: used }: Transaction): Hex[] {
  const { chainId, address, nonce, yParity = 0 } = authorization
  const standIn = standInSignature(keccak256(address), from)
  const { r = standIn.r, s = standIn.s } = authorization
  const tuple = [quantity(BigInt(chainId)), address, quantity(nonce === undefined ? used + 1n : BigInt(nonce))]
  return [...tuple, ...[yParity, r, s].map((part) => quantity(BigInt(part)))]
}
