import type { ValueNode } from '../value-tree.ts'

/** The layout of `makerTraits` (@1inch/limit-order-sdk 5.4.3, maker-traits.js): numbers at the low end, flags at the high. */
const FIELDS = {
  allowedSender: [0n, 80n],
  expiration: [80n, 120n],
  nonceOrEpoch: [120n, 160n],
  series: [160n, 200n],
} as const
const FLAGS = {
  noPartialFills: 255n,
  allowMultipleFills: 254n,
  preInteractionCall: 252n,
  postInteractionCall: 251n,
  needCheckEpochManager: 250n,
  hasExtension: 249n,
  usePermit2: 248n,
  unwrapWeth: 247n,
} as const

/** The parts of `makerTraits` that say anything: a zero number and a flag that is off are left out. */
export function readMakerTraits(traits: bigint): ValueNode {
  const path = '#.makerTraits'
  const numbers = Object.keys(FIELDS).flatMap((name): ValueNode[] => {
    const value = numberOf(traits, name as keyof typeof FIELDS)
    if (value === 0n) return []
    if (name !== 'allowedSender') return [{ name, type: 'uint40', path: `${path}.${name}`, value }]
    return [{ name, type: 'bytes10', path: `${path}.${name}`, value: `0x${value.toString(16).padStart(20, '0')}` }]
  })
  const flags = Object.entries(FLAGS).flatMap(([name, bit]): ValueNode[] =>
    isSet(traits, bit) ? [{ name, type: 'bool', path: `${path}.${name}`, value: true }] : [],
  )
  return { name: 'makerTraits', type: 'tuple', path, items: [...numbers, ...flags] }
}

/** Unix seconds; undefined: valid until cancelled. */
export function deadlineOfTraits(traits: bigint): bigint | undefined {
  const expiration = numberOf(traits, 'expiration')
  return expiration === 0n ? undefined : expiration
}

/** An extension's hash stands in the order's salt; its bytes are given only when the order is filled. */
export function hasExtension(traits: bigint): boolean {
  return isSet(traits, FLAGS.hasExtension)
}

function numberOf(traits: bigint, name: keyof typeof FIELDS): bigint {
  const [from, to] = FIELDS[name]
  return BigInt.asUintN(Number(to - from), traits >> from)
}

function isSet(traits: bigint, bit: bigint): boolean {
  return ((traits >> bit) & 1n) === 1n
}
