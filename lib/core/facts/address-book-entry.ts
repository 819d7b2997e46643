import { type Address, isAddress } from './hex.ts'
import { isRecord } from './is-record.ts'
import { isPhrase } from './phrase.ts'

/** A name that the user gave to an address, on one chain or (null) on every chain. */
export interface AddressBookEntry {
  readonly chainId: number | null
  /** Lower case. */
  readonly address: Address
  /** One line with something to be seen in it. */
  readonly name: string
  readonly addedAtMs: number
}

/** Checked by hand, as all that small pages read: zod would be most of what they load. */
export function isAddressBookEntry(value: unknown): value is AddressBookEntry {
  if (!isRecord(value)) return false
  const { chainId, address, name, addedAtMs } = value
  return (
    (chainId === null || (Number.isSafeInteger(chainId) && Number(chainId) > 0)) &&
    isAddress(address) &&
    address === address.toLowerCase() &&
    isPhrase(name) &&
    name === name.trim() &&
    Number.isSafeInteger(addedAtMs)
  )
}
