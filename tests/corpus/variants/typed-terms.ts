import type { Address } from 'viem'
import { readTypedData, type TypedData } from './typed-spellings.ts'
import { type Fields, type Kind, type Variant, withParams } from './variant.ts'

type Change = (value: bigint, name: string) => bigint

const AMOUNT = /^(value|amount|makerAmount|makingAmount|sellAmount|startAmount|endAmount)$/
const TIME = /^(deadline|sigDeadline|expiration|expiry|validTo|validBefore|endTime)$/
const SALT = /^salt$/
/** A nonce that need not be the next one. */
const FREE_NONCE = /TransferFrom$|WithAuthorization$/

const MUCH = 10_000n
/** From here on it stands for “all”, or for “never”. */
const HUGE = 2n ** 47n

const less =
  (parts: bigint): Change =>
  (value) =>
    value < MUCH ? value : (value * parts) / 1000n
const later =
  (seconds: bigint): Change =>
  (time) =>
    time === 0n ? time : time >= HUGE ? time - seconds : time + seconds

/** What is signed differs in an amount, an end or a salt: who may take, and what, stays. */
export const typedTerms: Kind = {
  name: 'other amounts, ends and numbers (typed data)',
  make: ({ ask }) => {
    if (ask.method !== 'eth_signTypedData_v4') return []
    const data = readTypedData(ask)
    const [account] = ask.params as readonly [Address]
    const text = JSON.stringify(data)
    const as = (name: string, which: RegExp, change: Change): readonly Variant[] => {
      const other = JSON.stringify({ ...data, message: changed(data, data.primaryType, data.message, which, change) })
      return other === text ? [] : [withParams(ask, name, [account, other])]
    }
    return [
      ...as('99.9 %', AMOUNT, less(999n)),
      ...as('97 %', AMOUNT, less(970n)),
      ...as('90 %', AMOUNT, less(900n)),
      ...as('one unit less', AMOUNT, (value) => (value < MUCH ? value : value - 1n)),
      ...as('ten minutes later', TIME, later(600n)),
      ...as('a day later', TIME, later(86_400n)),
      ...[11n, 2n ** 200n, 10n ** 30n].flatMap((salt) => as(`salt ${salt}`, SALT, () => salt)),
      ...(FREE_NONCE.test(data.primaryType)
        ? otherNonces(data).map((each, at) => withParams(ask, `nonce ${at}`, [account, each]))
        : []),
    ]
  },
}

function otherNonces(data: TypedData): readonly string[] {
  const text = typeof data.message.nonce === 'string' && data.message.nonce.startsWith('0x')
  return [8, 9, 300].map((nonce) => {
    const value = text ? `0x${nonce.toString(16).padStart(64, '0')}` : String(nonce)
    return JSON.stringify({ ...data, message: { ...data.message, nonce: value } })
  })
}

function changed(data: TypedData, type: string, value: Fields, which: RegExp, change: Change): Fields {
  const types = new Map((data.types[type] ?? []).map((field) => [field.name, field.type]))
  const entries = Object.entries(value).map(([name, inner]) => {
    const kind = types.get(name) ?? ''
    const struct = kind.replace(/\[\d*\]$/, '')
    if (data.types[struct] !== undefined) {
      const each = (item: unknown) => changed(data, struct, item as Fields, which, change)
      return [name, Array.isArray(inner) ? inner.map(each) : each(inner)]
    }
    const isNumber = kind.startsWith('uint') && which.test(name)
    return [name, isNumber ? String(change(BigInt(String(inner)), name)) : inner]
  })
  return Object.fromEntries(entries)
}
