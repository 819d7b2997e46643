/** A type of EIP-712: its base and, for a list, the length of each dimension from the inside out; null: any length. */
export interface FieldType {
  readonly base: string
  readonly dimensions: readonly (number | null)[]
}

/** Reads `Person[2][]`; undefined where it is no type name. Names can't hold what `encodeType` uses to separate them. */
export function parseFieldType(type: string): FieldType | undefined {
  const [, base, suffix = ''] = /^([^[\](),\s]{1,128})((?:\[\d{0,6}\]){0,8})$/.exec(type) ?? []
  if (base === undefined) return undefined
  const dimensions = [...suffix.matchAll(/\[(\d*)\]/g)].map(([, length]) => (length ? Number(length) : null))
  return { base, dimensions }
}

/** The type of what a list of this type holds. */
export function elementType(type: FieldType): FieldType {
  return { base: type.base, dimensions: type.dimensions.slice(0, -1) }
}

export type AtomicType =
  | { readonly kind: 'bool' | 'address' | 'string' | 'bytes' }
  | { readonly kind: 'fixed-bytes'; readonly size: number }
  | { readonly kind: 'integer'; readonly signed: boolean; readonly bits: number }

/** What a base that is no struct stands for; undefined where EIP-712 knows no such type. */
export function parseAtomicType(base: string): AtomicType | undefined {
  if (base === 'bool' || base === 'address' || base === 'string' || base === 'bytes') return { kind: base }
  const [, bytes] = /^bytes([1-9]\d?)$/.exec(base) ?? []
  if (bytes !== undefined) return Number(bytes) <= 32 ? { kind: 'fixed-bytes', size: Number(bytes) } : undefined
  const [integer, unsigned, size = '256'] = /^(u?)int([1-9]\d{0,2})?$/.exec(base) ?? []
  const bits = Number(size)
  if (integer === undefined || bits > 256 || bits % 8 !== 0) return undefined
  return { kind: 'integer', signed: unsigned === '', bits }
}
