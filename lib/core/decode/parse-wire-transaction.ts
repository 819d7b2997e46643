import { fromRlp, toRlp } from 'viem/utils'
import type { Hex } from '../facts/hex.ts'
import type { Authorization, TransactionFields } from '../request/wallet-request.ts'

type Rlp = Hex | readonly Rlp[]

/** A transaction as it goes over the wire: its fields, and whether a signature is on it. */
export interface WireTransaction {
  readonly tx: TransactionFields
  readonly signed: boolean
}

/** The order of fields by type: EIP-155 for 0, EIP-2930, EIP-1559, EIP-4844, EIP-7702. The signature follows. */
const LAYOUTS = {
  0: ['nonce', 'gasPrice', 'gas', 'to', 'value', 'data'],
  1: ['chainId', 'nonce', 'gasPrice', 'gas', 'to', 'value', 'data', 'accessList'],
  2: ['chainId', 'nonce', 'tip', 'cap', 'gas', 'to', 'value', 'data', 'accessList'],
  3: ['chainId', 'nonce', 'tip', 'cap', 'gas', 'to', 'value', 'data', 'accessList', 'blobCap', 'blobs'],
  4: ['chainId', 'nonce', 'tip', 'cap', 'gas', 'to', 'value', 'data', 'accessList', 'authorizations'],
} as const

/** Reads RLP, enveloped or legacy; undefined where the bytes are not exactly one transaction. */
export function parseWireTransaction(bytes: Hex): WireTransaction | undefined {
  try {
    const type = /^0x0[1-4]/.test(bytes) ? (Number(bytes.slice(2, 4)) as 1 | 2 | 3 | 4) : 0
    const payload: Hex = type === 0 ? bytes : `0x${bytes.slice(4)}`
    const whole = fromRlp(payload) as Rlp
    if (typeof whole === 'string' || toRlp(whole) !== payload) return undefined
    const list = type === 3 && typeof whole[0] !== 'string' ? (whole[0] ?? []) : whole
    return typeof list === 'string' ? undefined : readFields(type, list)
  } catch {
    return undefined
  }
}

function readFields(type: 0 | 1 | 2 | 3 | 4, list: readonly Rlp[]): WireTransaction | undefined {
  const names: readonly string[] = LAYOUTS[type]
  const signed = list.length === names.length + 3
  if (!signed && list.length !== names.length) return undefined
  const at = (name: string): Rlp | undefined => list[names.indexOf(name)]
  const amount = (name: string) => (names.includes(name) ? asAmount(at(name)).toString() : undefined)
  const to = asBytes(at('to'))
  if (to !== '0x' && to.length !== 42) return undefined
  const [gasPrice, tip, cap, blobCap] = ['gasPrice', 'tip', 'cap', 'blobCap'].map(amount)
  const chainId = type === 0 ? legacyChainId(list, signed) : Number(asAmount(at('chainId')))
  const tx: TransactionFields = {
    ...(to === '0x' ? {} : { to }),
    value: asAmount(at('value')).toString(),
    data: asBytes(at('data')),
    gas: asAmount(at('gas')).toString(),
    ...(gasPrice === undefined ? {} : { gasPrice }),
    ...(cap === undefined ? {} : { maxFeePerGas: cap }),
    ...(tip === undefined ? {} : { maxPriorityFeePerGas: tip }),
    nonce: asAmount(at('nonce')).toString(),
    type,
    ...(chainId === undefined ? {} : { chainId }),
    ...(blobCap === undefined ? {} : { maxFeePerBlobGas: blobCap }),
    ...(type === 4 ? { authorizationList: asList(at('authorizations')).map(readAuthorization) } : {}),
  }
  return { tx, signed }
}

/** EIP-155 hides the chain in `v`; 27 and 28 name none. */
function legacyChainId(list: readonly Rlp[], signed: boolean): number | undefined {
  if (!signed) return undefined
  const v = asAmount(list[6])
  const unsigned = asAmount(list[7]) === 0n && asAmount(list[8]) === 0n
  if (unsigned) return Number(v)
  return v < 35n ? undefined : Number((v - 35n) / 2n)
}

function readAuthorization(entry: Rlp): Authorization {
  const [chainId, address, nonce] = asList(entry)
  return { chainId: asAmount(chainId).toString(), address: asBytes(address), nonce: asAmount(nonce).toString() }
}

function asBytes(value: Rlp | undefined): Hex {
  if (typeof value !== 'string') throw new TypeError('bytes expected')
  return value
}

function asList(value: Rlp | undefined): readonly Rlp[] {
  if (value === undefined || typeof value === 'string') throw new TypeError('a list expected')
  return value
}

function asAmount(value: Rlp | undefined): bigint {
  const bytes = asBytes(value)
  if (bytes.length > 66) throw new RangeError('more than 256 bits')
  return bytes === '0x' ? 0n : BigInt(bytes)
}
