import type { Address } from '../../facts/hex.ts'
import { canonicalHex, isAddress } from '../../facts/hex.ts'
import type { Json } from '../../facts/json.ts'
import { isJsonObject, type JsonObject, own } from '../../request/read-json.ts'
import { PERMISSION_KINDS, type PermissionKind } from './permission-kinds.data.ts'

/** One permission of a grant; `at`: its place in the grant. `kind` is undefined where its type is not known here. */
export interface AskedPermission {
  readonly at: string
  readonly type: string
  readonly kind: PermissionKind | undefined
  readonly data: JsonObject
  /** Null: the chain's own coin, or no token that can be read. */
  readonly token: Address | null
  readonly policies: readonly Json[]
}

const NOTHING: JsonObject = {}

/** The permissions of one grant: `permission` or `permissions`; its policies stand on the grant or on each of them. */
export function askedPermissions(grant: JsonObject): readonly AskedPermission[] {
  const listed = own(grant, 'permissions')
  const list = Array.isArray(listed) ? (listed as readonly Json[]) : [own(grant, 'permission') ?? null]
  return list.map((permission, index) => {
    const object = isJsonObject(permission) ? permission : NOTHING
    const given = own(object, 'type')
    const name = isJsonObject(given) ? own(given, 'name') : given
    const type = typeof name === 'string' ? name : ''
    const kind = PERMISSION_KINDS.get(type)
    const data = own(object, 'data')
    const values = isJsonObject(data) ? data : NOTHING
    return {
      at: Array.isArray(listed) ? `permissions.[${index}]` : 'permission',
      type,
      kind,
      data: values,
      token: kind?.of === 'coin' ? null : tokenOf(values),
      policies: [...listAt(grant, 'policies'), ...listAt(object, 'policies')],
    }
  })
}

function tokenOf(data: JsonObject): Address | null {
  const token = own(data, 'tokenAddress') ?? own(data, 'address')
  return isAddress(token) ? canonicalHex(token) : null
}

function listAt(object: JsonObject, key: string): readonly Json[] {
  const value = own(object, key)
  return Array.isArray(value) ? value : []
}
