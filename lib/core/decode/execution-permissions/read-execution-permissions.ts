import { type Address, canonicalHex, isAddress } from '../../facts/hex.ts'
import type { Json } from '../../facts/json.ts'
import { formatTime } from '../../facts/time.ts'
import { isJsonObject, type JsonObject, own } from '../../request/read-json.ts'
import { listFields } from '../list-fields.ts'
import type { Act, Field, Meaning } from '../meaning.ts'
import { onOtherChain, type Scope } from '../scope.ts'
import { askedPermissions } from './asked-permission.ts'
import { endOf, grantParties } from './grant-parties.ts'
import { grantTree } from './grant-tree.ts'
import { readJsonNumber } from './read-json-number.ts'
import { readPermission } from './read-permission.ts'

/** More are not read. */
const MAX_PERMISSIONS = 32

/**
 * ERC-7715: what a site asks to be let do in the account's name without asking again. What it lets be taken of tokens is an
 * act, that rules read; what acts can't say is `blind`. Amounts of another chain are shown in base units.
 */
export function readExecutionPermissions(grants: readonly Json[], scope: Scope): Meaning {
  const fields: Field[] = []
  const acts: Act[] = []
  const reasons: string[] = []
  let [left, blind, isCut] = [MAX_PERMISSIONS, false, false]
  grants.forEach((given, index) => {
    const grant: JsonObject = isJsonObject(given) ? given : {}
    const chainId = readJsonNumber(own(grant, 'chainId'))
    const isElsewhere = chainId !== undefined && chainId !== BigInt(scope.context.chainId)
    const where = isElsewhere ? onOtherChain(scope, Number(chainId)) : scope
    const permissions = askedPermissions(grant)
    const { node, shows } = grantTree(given, `#.grants.[${index}]`, permissions)
    const listed = listFields(node, shows, '#', where)
    fields.push(...listed.fields)
    isCut ||= listed.cut
    const end = endOf(grant)
    const parties = grantParties(grant)
    const owner = accountOf(grant) ?? scope.context.account ?? null
    const until = end === null ? 'until it is taken back' : `until ${formatTime(end)}`
    const place = isElsewhere ? `, on the chain ${chainId}` : ''
    for (const permission of permissions) {
      left -= 1
      const read = left < 0 ? undefined : readPermission(permission, parties, owner, end, where)
      blind ||= read === undefined || read.blind
      if (read === undefined) continue
      acts.push(...read.acts)
      reasons.push(`${read.reason}, ${until}${place}`)
    }
  })
  if (left < 0) reasons.push(`More permissions than are read: ${-left}`)
  if (isCut) reasons.push('More fields than are shown')
  scope.addFact({
    id: blind ? 'asked.meaning.blind' : 'asked.meaning.standard',
    kind: blind ? 'blind' : 'standard',
    value: 'execution-permission',
    provenance: 'computed',
  })
  return { kind: 'permission', path: '#', reason: reasons.join('. '), fields, acts, calls: [] }
}

function accountOf(grant: JsonObject): Address | undefined {
  const account = own(grant, 'from') ?? own(grant, 'address')
  return isAddress(account) ? canonicalHex(account) : undefined
}
