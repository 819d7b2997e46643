import type { Address } from '../facts/hex.ts'
import { isRecord } from '../facts/is-record.ts'
import { entryOf, type Known, type LibraryNeed } from '../facts/need.ts'

/** Whether a packaged list of chosen tokens has an address; null while that is not known. `isKept`: any list has it. */
export function readListed(
  token: Address,
  chainId: number,
  known: Known,
): { readonly isListed: boolean | null; readonly isKept: boolean | null; readonly need: LibraryNeed } {
  const need: LibraryNeed = { kind: 'token', chainId, address: token }
  const answer = entryOf(known, need)
  if (!answer?.ok) return { isListed: null, isKept: null, need }
  const isKept = isRecord(answer.json)
  return { isListed: isRecord(answer.json) && answer.json.listed === true, isKept, need }
}
