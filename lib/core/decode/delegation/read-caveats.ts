import type { Address, Hex } from '../../facts/hex.ts'
import type { Reading } from '../decoder.ts'
import { addressAt, bytesAt, type ValueNode } from '../value-tree.ts'
import { DELEGATION_MANAGER, ENFORCERS, type EnforcerName, FRAMEWORK_CHAINS } from './delegation-framework.data.ts'
import { ENFORCER_TERMS } from './enforcer-terms.data.ts'
import { readTerms } from './read-terms.ts'
import type { Taking } from './taking.ts'

/** What the limits of a delegation say. `more` and `shows` are for its `Reading`; their paths start at the caveats' own. */
export interface ReadCaveats {
  readonly more: readonly ValueNode[]
  readonly shows: NonNullable<Reading['shows']>
  readonly count: number
  readonly unread: number
  /** Some limit says what may be called or moved, not only when, how often or by whom. */
  readonly narrows: boolean
  /** What may be taken, where limits leave nothing but transfers of one token. */
  readonly takings: readonly Taking[]
  /** Unix seconds from which it is void; null where no limit says so. */
  readonly end: bigint | null
}

/**
 * Reads the limits (`Caveat(address enforcer,bytes terms)`) of a delegation that `manager` keeps on this chain. Only the
 * enforcers that are known there are read: another manager may take no notice of any limit.
 */
export function readCaveats(
  caveats: readonly ValueNode[],
  { manager, chainId }: { readonly manager: Address | null; readonly chainId: number | null },
): ReadCaveats {
  const isKnown = manager === DELEGATION_MANAGER && chainId !== null && FRAMEWORK_CHAINS.has(chainId)
  const more: ValueNode[] = []
  const shows: Record<string, NonNullable<Reading['shows']>[string]> = {}
  const takings: Taking[] = []
  let [unread, narrows, end] = [0, false, null as bigint | null]
  caveats.forEach((caveat, index) => {
    const name = isKnown ? nameOf(addressAt(caveat, 'enforcer')) : undefined
    const at = caveat.path.replace(/^#\./, '')
    const title = `Limit ${index + 1}`
    const read = name && readTerms(ENFORCER_TERMS[name], bytesAt(caveat, 'terms'), `${caveat.path}.terms`, title)
    const says = name && read ? ENFORCER_TERMS[name].says : 'A condition that is not read here'
    more.push({ name: 'limit', type: 'string', path: `${caveat.path}.limit`, value: says })
    Object.assign(shows, { [`${at}.limit`]: { as: 'plain', label: title } })
    if (!name || !read) {
      unread += 1
      return
    }
    more.push(...read.nodes)
    Object.assign(shows, read.shows, { [`${at}.terms`]: { as: 'calls' } })
    narrows ||= ENFORCER_TERMS[name].narrows === true
    const taking = takingOf(name, read.values)
    if (taking) takings.push(taking)
    const before = name === 'Timestamp' ? numberOf(read.values, 'beforeThreshold') : 0n
    if (before > 0n && (end === null || before < end)) end = before
  })
  return { more, shows, count: caveats.length, unread, narrows, takings, end }
}

function nameOf(enforcer: Address): EnforcerName | undefined {
  return Object.hasOwn(ENFORCERS, enforcer)
    ? (ENFORCERS as Readonly<Record<string, EnforcerName>>)[enforcer]
    : undefined
}

function takingOf(name: EnforcerName, values: ReadonlyMap<string, bigint | Hex>): Taking | undefined {
  const number = (key: string) => numberOf(values, key)
  const token = values.get('tokenAddress')
  if (typeof token !== 'string') return undefined
  switch (name) {
    case 'ERC20TransferAmount':
      return { kind: 'total', token, amount: number('maxAmount') }
    case 'ERC20PeriodTransfer':
      return {
        kind: 'period',
        token,
        amount: number('periodAmount'),
        duration: number('periodDuration'),
        start: number('startDate'),
      }
    case 'ERC20Streaming':
      return {
        kind: 'stream',
        token,
        initial: number('initialAmount'),
        max: number('maxAmount'),
        rate: number('amountPerSecond'),
        start: number('startTime'),
      }
    default:
      return undefined
  }
}

function numberOf(values: ReadonlyMap<string, bigint | Hex>, key: string): bigint {
  const value = values.get(key)
  return typeof value === 'bigint' ? value : 0n
}
