import type { AddressBookEntry } from '../core/facts/address-book-entry.ts'
import type { Address } from '../core/facts/hex.ts'

/** Whom an entry names. */
export type BookPlace = Pick<AddressBookEntry, 'chainId' | 'address'>

/** The names that the user gave to addresses, kept on this device. */
export interface AddressBook {
  /** By name. */
  list(): Promise<readonly AddressBookEntry[]>
  /** Adds a name, or changes the one of the same place. Rejects what is no entry, and a new one where the book is full. */
  put(entry: AddressBookEntry): Promise<void>
  remove(place: BookPlace): Promise<void>
  /** The name on this chain, else the one on every chain; null where there is none. */
  find(chainId: number, address: Address): Promise<AddressBookEntry | null>
}
