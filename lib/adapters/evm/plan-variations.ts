import { bytesToHex, createAddressFromString, hexToBytes } from '@ethereumjs/util'
import { keccak256 } from 'viem'
import type { Address } from '../../core/facts/hex.ts'
import type { Surrounding } from '../../core/simulate/surroundings.ts'
import { least } from './bounds.ts'
import type { Header } from './header-of-block.ts'

/** What code reads around it, where that is not as the run itself has it. */
export interface Sight {
  readonly header: Header
  readonly gasPrice: (price: bigint) => bigint
  /** The gas of a transaction that has `gas` and needed `used` in the first run. */
  readonly gas: (gas: bigint, used: bigint) => bigint
}

export interface PlannedVariation {
  /** What tells it from the others. */
  readonly id: string
  readonly changed: readonly Surrounding[]
  readonly scale: number
  readonly sight: Sight
}

type Change = Pick<PlannedVariation, 'changed' | 'scale'> & {
  readonly header?: Partial<Header>
  readonly gasPrice?: Sight['gasPrice']
  readonly gas?: Sight['gas']
}

const TIME: readonly Surrounding[] = ['number', 'timestamp', 'blockhash']
/** Blocks and seconds ahead: between them they turn the parity of the number, of the time and of both together. */
const STEPS_AHEAD = [
  { blocks: 1n, seconds: 13n },
  { blocks: 2n, seconds: 29n },
] as const
/** A price where there was none. */
const SOME_PRICE = 1_000_000_001n

/**
 * How to change what code read of its surroundings: two or three changes of each, and one of all together; 16 in all.
 * Origin and chain are fixed by what is signed, so they stay.
 */
export function planVariations(read: ReadonlySet<Surrounding>, header: Header): readonly PlannedVariation[] {
  const changes = [
    ...timeChanges(header),
    { changed: ['coinbase'], scale: 1, header: { coinbase: otherProducer(header) } } as const,
    ...randomChanges(header),
    { changed: ['gaslimit'], scale: 1, header: { gasLimit: turned(header.gasLimit * 2n, header.gasLimit) } } as const,
    ...priceChanges('basefee', (change) => ({ header: { baseFeePerGas: change(header.baseFeePerGas ?? 0n) } })),
    ...priceChanges('blobbasefee', (change) => {
      const price = change(header.getBlobGasPrice() ?? 0n)
      return { header: { getBlobGasPrice: () => price } }
    }),
    ...priceChanges('gasprice', (gasPrice) => ({ gasPrice })),
    ...gasChanges,
  ].map((change: Change, place) => {
    return { ...change, id: place.toString(), changed: change.changed.filter((surrounding) => read.has(surrounding)) }
  })
  const wanted = changes.filter(({ changed }) => changed.length > 0)
  const kinds = new Map(wanted.map((change) => [kindOf(change), change] as const))
  const together = kinds.size > 1 ? [[...kinds.values()]] : []
  return [...wanted.map((change) => [change]), ...together].map((parts) => merge(header, parts))
}

function merge(header: Header, parts: readonly (Change & { readonly id: string })[]): PlannedVariation {
  const same = (value: bigint) => value
  return {
    id: parts.map(({ id }) => id).join(' '),
    changed: parts.flatMap(({ changed }) => changed),
    scale: Math.max(...parts.map(({ scale }) => scale)),
    sight: {
      header: Object.assign({}, header, ...parts.map((part) => part.header)),
      gasPrice: parts.find(({ gasPrice }) => gasPrice !== undefined)?.gasPrice ?? same,
      gas: parts.find(({ gas }) => gas !== undefined)?.gas ?? same,
    },
  }
}

/** Number, time and hash change together. */
function kindOf({ changed }: Change): string {
  const [first] = changed
  return first === undefined || TIME.includes(first) ? 'time' : first
}

function timeChanges({ number, timestamp }: Header): readonly Change[] {
  return STEPS_AHEAD.map(({ blocks, seconds }) => {
    return { changed: TIME, scale: 1, header: { number: number + blocks, timestamp: timestamp + seconds } }
  })
}

/** Every bit turned, so that no test of one bit gives what it gave; and another value altogether. */
function randomChanges({ prevRandao, difficulty }: Header): readonly Change[] {
  const values = [prevRandao.map((byte) => byte ^ 0xff), hexToBytes(keccak256(prevRandao))]
  return values.map((value, place) => {
    const header = { prevRandao: value, difficulty: turned(difficulty + BigInt(place), difficulty) }
    return { changed: ['prevrandao'], scale: 1, header }
  })
}

/** Hardly another price, at which nothing honest moves much; and twice the price, at which what it pays for may move too. */
function priceChanges(
  surrounding: Surrounding,
  change: (price: (was: bigint) => bigint) => Pick<Change, 'header' | 'gasPrice'>,
): readonly Change[] {
  const little = (was: bigint) => (was === 0n ? SOME_PRICE : turned(was + was / 256n, was))
  const twice = (was: bigint) => 2n * was
  return [
    { changed: [surrounding], scale: 1, ...change(little) },
    { changed: [surrounding], scale: 2, ...change(twice) },
  ]
}

/** Twice what was given; what a sparing wallet gives that estimated the gas, and what a generous one does. */
const gasChanges: readonly Change[] = [
  { changed: ['gas'], scale: 1, gas: (gas) => 2n * gas },
  { changed: ['gas'], scale: 1, gas: (gas, used) => least(gas, used + used / 2n) },
  { changed: ['gas'], scale: 1, gas: (gas, used) => least(gas, 2n * used + 100_000n) },
]

function otherProducer({ coinbase }: Header): Header['coinbase'] {
  const address: Address = bytesToHex(coinbase.bytes.map((byte) => byte ^ 0xff))
  return createAddressFromString(address)
}

/** `value`, or the next one where it has the parity of `was`. */
function turned(value: bigint, was: bigint): bigint {
  return value % 2n === was % 2n ? value + 1n : value
}
