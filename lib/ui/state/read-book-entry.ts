import type { AddressBookEntry } from '../../core/facts/address-book-entry.ts'
import { isAddress } from '../../core/facts/hex.ts'
import { isPhrase } from '../../core/facts/phrase.ts'

export type BookProblem = 'badName' | 'badAddress' | 'badChainId' | 'duplicate'

/** The entry that a form names, or what is wrong with it. An empty chain id means every chain. */
export function readBookEntry(
  form: { readonly name: string; readonly address: string; readonly chainId: string },
  kept: readonly AddressBookEntry[],
  nowMs: number,
): AddressBookEntry | BookProblem {
  const [name, typed, chain] = [form.name.trim(), form.address.trim(), form.chainId.trim()]
  if (!isPhrase(name)) return 'badName'
  if (!isAddress(typed)) return 'badAddress'
  if (chain !== '' && !/^[1-9]\d{0,14}$/.test(chain)) return 'badChainId'
  const chainId = chain === '' ? null : Number(chain)
  const address = typed.toLowerCase() as AddressBookEntry['address']
  if (kept.some((other) => other.address === address && other.chainId === chainId)) return 'duplicate'
  return { chainId, address, name, addedAtMs: nowMs }
}
