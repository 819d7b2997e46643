import type { Address } from '../../facts/hex.ts'
import type { Json } from '../../facts/json.ts'
import type { Reading, Show } from '../decoder.ts'
import { jsonTree } from '../json-tree.ts'
import type { ValueNode } from '../value-tree.ts'
import type { AskedPermission } from './asked-permission.ts'
import { readJsonNumber } from './read-json-number.ts'

type Known = readonly [label: string, as: 'amount' | 'time' | 'duration' | 'number' | 'plain']

/** The parts of a grant by their place in it. */
const OF_GRANT: readonly (readonly [RegExp, ...Known])[] = [
  [/^chainId$/, 'Chain', 'number'],
  [/^(from|address)$/, 'For the account', 'plain'],
  [/^(to|signer\.data\.(address|id|ids\.\[\d+\]))$/, 'May act for this account', 'plain'],
  [/^signer\.type$/, 'Given to', 'plain'],
  [/^(expiry|rules\.\[\d+\]\.data\.timestamp)$/, 'Ends', 'time'],
  [/^rules\.\[\d+\]\.type$/, 'Rule', 'plain'],
  [/^(permission|permissions\.\[\d+\])\.type(\.name)?$/, 'What it allows', 'plain'],
  [/^permission\.isAdjustmentAllowed$/, 'May be changed before it is granted', 'plain'],
]

/** The values of a permission that is known, by their names. */
const OF_PERMISSION: Readonly<Record<string, Known>> = {
  tokenAddress: ['Token', 'plain'],
  initialAmount: ['At first', 'amount'],
  maxAmount: ['At most in all', 'amount'],
  amountPerSecond: ['Each second', 'amount'],
  periodAmount: ['In each period', 'amount'],
  periodDuration: ['Length of a period', 'duration'],
  allowanceAmount: ['At most in all', 'amount'],
  allowance: ['At most in all', 'amount'],
  startTime: ['Starts', 'time'],
  justification: ['What the site says it is for', 'plain'],
}

/** One grant as its tree, with numbers read as numbers where its permission is known, and how to show each. */
export function grantTree(
  grant: Json,
  path: string,
  permissions: readonly AskedPermission[],
): { readonly node: ValueNode; readonly shows: NonNullable<Reading['shows']> } {
  const shows: Record<string, Show> = {}
  const node = jsonTree(grant, '', path, (value, at) => {
    const place = at.slice(path.length + 1)
    const found = knownAt(place, permissions)
    if (found === undefined) return undefined
    const [label, as, token] = found
    const number = as === 'plain' ? undefined : readJsonNumber(value)
    shows[at.replace(/^#\./, '')] =
      as === 'amount' && number !== undefined
        ? { as, token, allowance: true, label }
        : { as: as === 'time' || as === 'duration' ? as : 'plain', label }
    return number
  })
  return { node, shows }
}

function knownAt(
  place: string,
  permissions: readonly AskedPermission[],
): readonly [...Known, Address | null] | undefined {
  const permission = permissions.find(({ at }) => place.startsWith(`${at}.`))
  const key =
    permission && /^(?:data|policies\.\[\d+\]\.data)\.([A-Za-z]+)$/.exec(place.slice(permission.at.length + 1))?.[1]
  if (permission?.kind !== undefined && key !== undefined && Object.hasOwn(OF_PERMISSION, key)) {
    const known = OF_PERMISSION[key]
    const isAmount = known?.[1] === 'amount' && (permission.kind.of === 'coin' || permission.token !== null)
    if (known) return [known[0], known[1] === 'amount' && !isAmount ? 'number' : known[1], permission.token]
  }
  const [, label, as] = OF_GRANT.find(([pattern]) => pattern.test(place)) ?? []
  return label === undefined || as === undefined ? undefined : [label, as, null]
}
