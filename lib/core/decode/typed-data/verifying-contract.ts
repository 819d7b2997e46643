import { type Address, canonicalHex, isAddress } from '../../facts/hex.ts'
import { own } from '../../request/read-json.ts'
import type { TypedData } from '../../request/wallet-request.ts'

/** The contract that the signature is for, where the domain declares it as an address and so signs it. */
export function verifyingContract({ types, domain }: TypedData): Address | undefined {
  const declared = types.EIP712Domain?.some(({ name, type }) => name === 'verifyingContract' && type === 'address')
  const value = own(domain, 'verifyingContract')
  return declared === true && isAddress(value) ? canonicalHex(value) : undefined
}
