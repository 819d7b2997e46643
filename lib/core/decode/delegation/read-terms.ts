import { size, sliceHex } from 'viem/utils'
import type { Address, Hex } from '../../facts/hex.ts'
import { isZeroAddress } from '../../facts/hex.ts'
import type { Reading, Show } from '../decoder.ts'
import type { ValueNode } from '../value-tree.ts'
import type { EnforcerTerms, Term } from './enforcer-terms.data.ts'

/** So many packed values are read of one limit; what holds more is said not to be read. */
const MAX_REPEATS = 64

/** The values of one limit, at `path`, and how to show them; `values` by the terms' names where they stand there once. */
export interface ReadTerms {
  readonly nodes: readonly ValueNode[]
  readonly shows: NonNullable<Reading['shows']>
  readonly values: ReadonlyMap<string, bigint | Hex>
}

/** Reads packed terms; undefined where the bytes are not exactly what the enforcer takes. */
export function readTerms(layout: EnforcerTerms, bytes: Hex, path: string, title: string): ReadTerms | undefined {
  const fixed = layout.terms.reduce((sum, term) => sum + (term.size ?? 0), 0)
  const isOpen = layout.terms.some((term) => term.size === undefined)
  const length = size(bytes)
  const count = layout.repeats === true ? length / fixed : 1
  if (!Number.isInteger(count) || count < 1 || count > MAX_REPEATS) return undefined
  if (isOpen ? length < fixed : length !== fixed * count) return undefined

  const nodes: ValueNode[] = []
  const shows: Record<string, Show> = {}
  const values = new Map<string, bigint | Hex>()
  let offset = 0
  for (let place = 0; place < count; place += 1) {
    let token: Address | null = null
    for (const term of layout.terms) {
      const end = term.size === undefined ? length : offset + term.size
      const part: Hex = end === offset ? '0x' : sliceHex(bytes, offset, end)
      offset = end
      const at = `${path}.${layout.repeats === true ? `[${place}].` : ''}${term.name}`
      const node = nodeOf(term, part, at)
      if (node === undefined) return undefined
      if (term.name === 'tokenAddress') token = isZeroAddress(part) ? null : part
      nodes.push(node)
      shows[at.replace(/^#\./, '')] = showOf(term, token, `${title}: ${term.label}`)
      values.set(term.name, term.as === 'address' || term.as === 'bytes' ? part : BigInt(part))
    }
  }
  return { nodes, shows, values: layout.repeats === true ? new Map() : values }
}

function nodeOf({ name, as }: Term, part: Hex, path: string): ValueNode | undefined {
  if (as === 'address' || as === 'bytes') return { name, type: as, path, value: part }
  const value = BigInt(part)
  if (as === 'moment' && value === 0n) return { name, type: 'string', path, value: 'not set' }
  if (as !== 'direction') return { name, type: 'uint256', path, value }
  const direction = ['must rise by at least', 'may fall by at most'][Number(value)]
  return direction === undefined ? undefined : { name, type: 'string', path, value: direction }
}

function showOf({ as }: Term, token: Address | null, label: string): Show {
  if (as === 'token') return { as: 'amount', token, allowance: true, label }
  if (as === 'coin') return { as: 'amount', token: null, label }
  if (as === 'moment') return { as: 'time', label }
  return { as: as === 'duration' ? 'duration' : 'plain', label }
}
