import type { Address } from '../../facts/hex.ts'
import type { Json } from '../../facts/json.ts'
import { isJsonObject, own } from '../../request/read-json.ts'
import { describeTaking, totalOf } from '../delegation/taking.ts'
import type { Act } from '../meaning.ts'
import type { Scope } from '../scope.ts'
import { visibleText } from '../visible-text.ts'
import type { AskedPermission } from './asked-permission.ts'
import type { GrantParties } from './grant-parties.ts'
import { readJsonNumber } from './read-json-number.ts'
import { readTaking } from './read-taking.ts'

/** So many items of a collection are read one by one. */
const MAX_ITEMS = 64

/** What one permission gives away. `blind`: more than its acts say, or what can't be told. */
export interface PermissionReading {
  readonly reason: string
  readonly acts: readonly Act[]
  readonly blind: boolean
}

type Approval = Extract<Act, { kind: 'approve' }>

export function readPermission(
  permission: AskedPermission,
  { who, spenders }: GrantParties,
  owner: Address | null,
  end: bigint | null,
  scope: Scope,
): PermissionReading {
  const { kind, type, token } = permission
  const name = `“${visibleText(type, 64).replace(/[“”]/g, '"')}”`
  const unread = { reason: `Lets ${who} do what can not be told: ${name} can not be read`, acts: [], blind: true }
  const grant = (more: Pick<Approval, 'standard' | 'token' | 'scope' | 'amount' | 'tokenId'>): Act[] => {
    const expires = end === null ? {} : { expires: end.toString() }
    const given = more.amount === '0' ? [] : spenders
    return given.map((spender) => ({
      ...{ kind: 'approve', owner, spender, ...more, change: 'set', ...expires, via: 'erc7715', signed: true },
    }))
  }
  switch (kind?.of) {
    case 'coin':
    case 'erc20': {
      const now = BigInt(scope.context.now)
      const taking = readTaking(permission, now)
      if (taking === undefined) return unread
      const reason = `Lets ${who} take ${describeTaking(taking, scope)}`
      if (token === null) return { reason, acts: [], blind: true }
      const amount = totalOf(taking, now, end).toString()
      const acts = grant({ standard: 'erc20', token, scope: 'amount', amount })
      return { reason, acts, blind: spenders.length === 0 }
    }
    case 'erc721':
    case 'erc1155': {
      const items = itemsOf(permission)
      if (items === undefined || token === null) return unread
      const standard = kind.of
      const acts = items.flatMap((item) => grant({ standard, token, scope: 'token-id', ...item }))
      return { reason: `Lets ${who} take ${items.length} of ${token}`, acts, blind: spenders.length === 0 }
    }
    case 'revocation':
      return { reason: `Lets ${who} take back permissions over tokens`, acts: [], blind: false }
    case 'calls':
      return { reason: `Lets ${who} call ${token ?? 'a contract'} as this account`, acts: [], blind: true }
    default:
      return {
        reason: `A permission of a kind that is not known here (${name}): what it lets ${who} do can not be told`,
        acts: [],
        blind: true,
      }
  }
}

/** ERC-721: a list of numbers; ERC-1155: amounts by number. */
function itemsOf({
  data,
}: AskedPermission): readonly { readonly tokenId: string; readonly amount: string }[] | undefined {
  const [ids, amounts] = [own(data, 'tokenIds'), own(data, 'allowances')]
  const pairs: readonly (readonly [Json, Json])[] = Array.isArray(ids)
    ? (ids as readonly Json[]).map((id) => [id, 1] as const)
    : isJsonObject(amounts)
      ? Object.entries(amounts).map(
          ([id, amount]) => [/^\d{1,15}$/.test(id) ? Number(id) : id, amount as Json] as const,
        )
      : []
  const items = pairs.map(([id, amount]) => ({ tokenId: readJsonNumber(id), amount: readJsonNumber(amount) }))
  if (items.length === 0 || items.length > MAX_ITEMS) return undefined
  const read = items.flatMap(({ tokenId, amount }) =>
    tokenId === undefined || amount === undefined ? [] : [{ tokenId: `${tokenId}`, amount: `${amount}` }],
  )
  return read.length === items.length ? read : undefined
}
