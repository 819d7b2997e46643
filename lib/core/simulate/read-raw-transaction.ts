import { concatHex, fromRlp, toRlp } from 'viem'
import { type Address, type Hex, isAddress, isHex } from '../facts/hex.ts'
import type { Authorization, TransactionFields } from '../request/wallet-request.ts'
import { recoverSigner } from './recover-signer.ts'
import type { Step } from './scenario.ts'

type Rlp = Hex | readonly Rlp[]

/** The names of each type's fields in the order of its RLP list, without the signature (EIP-2718 and its types). */
const LEGACY = ['nonce', 'gasPrice', 'gas', 'to', 'value', 'data']
const FEES = ['chainId', 'nonce', 'maxPriorityFeePerGas', 'maxFeePerGas', 'gas', 'to', 'value', 'data', 'accessList']
const FIELDS: { readonly [type: number]: readonly string[] } = {
  1: ['chainId', ...LEGACY, 'accessList'],
  2: FEES,
  3: [...FEES, 'maxFeePerBlobGas', 'blobVersionedHashes'],
  4: [...FEES, 'authorizationList'],
}

/** A signed transaction as one fixed step, its sender recovered from the signature; null where it can't be read. */
export function readRawTransaction(bytes: Hex): Step | null {
  try {
    const type = Number.parseInt(bytes.slice(2, 4), 16)
    return type <= 0x7f ? readTyped(type, bytes) : readLegacy(fromRlp(bytes) as Rlp)
  } catch {
    return null
  }
}

function readTyped(type: number, bytes: Hex): Step | null {
  const names = FIELDS[type]
  if (names === undefined) return null
  const outer = list(fromRlp(`0x${bytes.slice(4)}`) as Rlp)
  // EIP-4844's network form wraps the transaction together with its blobs.
  const values = type === 3 && typeof outer[0] !== 'string' && outer[0] !== undefined ? list(outer[0]) : outer
  if (values.length !== names.length + 3) return null
  const body = values.slice(0, names.length)
  const [yParity, r, s] = values.slice(names.length).map((value) => number(value))
  const message = concatHex([`0x0${type}`, toRlp(body as Parameters<typeof toRlp>[0])]) as Hex
  return step(type, names, body, message, { yParity: Number(yParity), r: r ?? 0n, s: s ?? 0n })
}

function readLegacy(rlp: Rlp): Step | null {
  const values = list(rlp)
  if (values.length !== LEGACY.length + 3) return null
  const body = values.slice(0, LEGACY.length)
  const [v = 0n, r = 0n, s = 0n] = values.slice(LEGACY.length).map((value) => number(value))
  // EIP-155 folds the chain into v and signs it; before it v was 27 or 28.
  const chainId = v >= 35n ? (v - 35n) / 2n : null
  const signed = chainId === null ? body : [...body, toQuantity(chainId), '0x', '0x']
  const yParity = Number(chainId === null ? v - 27n : (v - 35n) % 2n)
  const read = step(0, LEGACY, body, toRlp(signed as Parameters<typeof toRlp>[0]), { yParity, r, s })
  return read === null || chainId === null ? read : { ...read, fixed: { ...read.fixed, chainId: Number(chainId) } }
}

function step(
  type: number,
  names: readonly string[],
  values: readonly Rlp[],
  message: Hex,
  signature: { yParity: number; r: bigint; s: bigint },
): Step | null {
  const from = recoverSigner(message, signature)
  if (from === null) return null
  const field = (name: string) => values[names.indexOf(name)] ?? '0x'
  const amount = (name: string) => (names.includes(name) ? { [name]: number(field(name)).toString() } : {})
  const to = hex(field('to'))
  if (to !== '0x' && !isAddress(to)) return null
  const fixed: Step['fixed'] = {
    type: type as NonNullable<TransactionFields['type']>,
    ...amount('nonce'),
    ...amount('gas'),
    ...amount('gasPrice'),
    ...amount('maxFeePerGas'),
    ...amount('maxPriorityFeePerGas'),
    ...amount('maxFeePerBlobGas'),
    ...(names.includes('chainId') ? { chainId: Number(number(field('chainId'))) } : {}),
    ...(names.includes('accessList') ? { accessList: list(field('accessList')).map(readAccess) } : {}),
    ...(names.includes('blobVersionedHashes')
      ? { blobVersionedHashes: list(field('blobVersionedHashes')).map(hex) }
      : {}),
    ...(names.includes('authorizationList')
      ? { authorizationList: list(field('authorizationList')).map(readAuthorization) }
      : {}),
  }
  return {
    from,
    to: to === '0x' ? null : to,
    value: number(field('value')).toString(),
    data: hex(field('data')),
    fixed,
  }
}

function readAccess(entry: Rlp): { address: Address; storageKeys: readonly Hex[] } {
  const [address, keys = []] = list(entry)
  return { address: hex(address), storageKeys: list(keys).map(hex) }
}

function readAuthorization(entry: Rlp): Authorization {
  const [chainId, address, nonce, yParity, r, s] = list(entry)
  return {
    chainId: number(chainId).toString(),
    address: hex(address),
    nonce: number(nonce).toString(),
    yParity: Number(number(yParity)),
    r: hex(r),
    s: hex(s),
  }
}

/** Throws where RLP holds something else than is due there: the caller takes that for unreadable. */
function hex(value: Rlp | undefined): Hex {
  if (!isHex(value)) throw new TypeError('a list where bytes are due')
  return value
}

function list(value: Rlp | undefined): readonly Rlp[] {
  if (value === undefined || typeof value === 'string') {
    if (value === '0x') return []
    throw new TypeError('bytes where a list is due')
  }
  return value
}

function number(value: Rlp | undefined): bigint {
  const digits = hex(value)
  return digits === '0x' ? 0n : BigInt(digits)
}

function toQuantity(value: bigint): Hex {
  const digits = value.toString(16)
  return value === 0n ? '0x' : `0x${digits.length % 2 === 0 ? digits : `0${digits}`}`
}
