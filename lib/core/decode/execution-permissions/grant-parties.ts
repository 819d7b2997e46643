import { type Address, canonicalHex, isAddress } from '../../facts/hex.ts'
import type { Json } from '../../facts/json.ts'
import { isJsonObject, type JsonObject, own } from '../../request/read-json.ts'
import { readJsonNumber } from './read-json-number.ts'

/** To whom a grant gives: accounts by address; else, in words, whoever it is. */
export interface GrantParties {
  readonly spenders: readonly Address[]
  readonly who: string
}

/**
 * `to` (ERC-7715 as of 2025), or its earlier `signer`: an account (whose address is `address` or `id`), keys, or the wallet
 * itself. Where both stand there they may differ, and each is named.
 */
export function grantParties(grant: JsonObject): GrantParties {
  const signer = own(grant, 'signer')
  const data = isJsonObject(signer) ? own(signer, 'data') : undefined
  const named = [own(grant, 'to'), ...(isJsonObject(data) ? [own(data, 'address'), own(data, 'id')] : [])]
  const spenders = [...new Set(named.filter(isAddress).map(canonicalHex))]
  if (spenders.length > 0) return { spenders, who: spenders.join(' and ') }
  const type = isJsonObject(signer) ? own(signer, 'type') : undefined
  const isWallet = type === 'wallet' || (signer === undefined && own(grant, 'to') === undefined)
  return { spenders, who: isWallet ? 'this site, through your wallet,' : 'whoever holds a key that the request names' }
}

/** Unix seconds from which the grant is void, by its `expiry` or a rule of that name: the later; null (or 0): never. */
export function endOf(grant: JsonObject): bigint | null {
  const rules = own(grant, 'rules')
  const ends = (Array.isArray(rules) ? (rules as readonly Json[]) : []).flatMap((rule) => {
    if (!isJsonObject(rule) || own(rule, 'type') !== 'expiry') return []
    const data = own(rule, 'data')
    return isJsonObject(data) ? [own(data, 'timestamp')] : []
  })
  const read = [own(grant, 'expiry'), ...ends].flatMap((end) => readJsonNumber(end ?? undefined) ?? [])
  return read.filter((end) => end > 0n).toSorted((one, other) => (one < other ? 1 : -1))[0] ?? null
}
