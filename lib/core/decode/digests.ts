import { concatHex, hashAuthorization, hashMessage, keccak256, size, toHex } from 'viem/utils'
import { z } from 'zod'
import type { Hex } from '../facts/hex.ts'
import { hexSchema } from '../facts/schemas.ts'
import type { Authorization, TransactionFields, WalletRequest } from '../request/wallet-request.ts'
import { parseWireTransaction } from './parse-wire-transaction.ts'
import { hashTypedData } from './typed-data/hash-typed-data.ts'
import { hashTypedDataV1 } from './typed-data/hash-typed-data-v1.ts'
import { isSafeTx } from './typed-data/safe-tx.ts'

const typedDataDigests = z.object({ domain: hexSchema, message: hexSchema, digest: hexSchema })

/** Hashes to compare with what another screen shows, of the request's own bytes. */
export const digestsSchema = z.object({
  eip712: typedDataDigests.optional(),
  safeTx: typedDataDigests.optional(),
  typedDataV1: hexSchema.optional(),
  personalSign: hexSchema.optional(),
  calldata: hexSchema.optional(),
  authorization: hexSchema.optional(),
})
export type Digests = z.infer<typeof digestsSchema>

/**
 * The digests that a request has: those of its typed data (EIP-712), message (EIP-191), calldata or authorization. What has
 * a surplus has none: whether a wallet leaves that out is not known.
 */
export function digestRequest(request: WalletRequest): Digests {
  if ('surplus' in request) return {}
  switch (request.kind) {
    case 'transaction':
      return digestTransaction(request.tx)
    case 'raw-transaction': {
      const parsed = parseWireTransaction(request.bytes)
      return parsed === undefined ? {} : digestTransaction(parsed.tx)
    }
    case 'message':
      return { personalSign: hashMessage({ raw: request.bytes }) }
    case 'typed-data': {
      if (request.version === 'v1') {
        const typedDataV1 = hashTypedDataV1(request.typedData)
        return typedDataV1 === undefined ? {} : { typedDataV1 }
      }
      const eip712 = hashTypedData(request.typedData)
      return isSafeTx(request.typedData) ? { eip712, safeTx: eip712 } : { eip712 }
    }
    default:
      return {}
  }
}

function digestTransaction({ data, authorizationList = [] }: TransactionFields): Digests {
  const [first] = authorizationList
  const authorization = authorizationList.length === 1 && first ? digestAuthorization(first) : undefined
  return {
    ...(data === '0x' ? {} : { calldata: digestCalldata(data) }),
    ...(authorization === undefined ? {} : { authorization }),
  }
}

/** ERC-8213's Calldata Digest: keccak256 of the length as a 32-byte word, then the calldata. */
function digestCalldata(data: Hex): Hex {
  return keccak256(concatHex([toHex(size(data), { size: 32 }), data]))
}

/** EIP-7702's digest; undefined where the nonce is the wallet's to choose, or no number that can be encoded. */
function digestAuthorization({ chainId, address, nonce }: Authorization): Digests['authorization'] {
  if (nonce === undefined || BigInt(nonce) > MAX_SAFE || BigInt(chainId) > MAX_SAFE) return undefined
  return hashAuthorization({ chainId: Number(chainId), address, nonce: Number(nonce) })
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER)
