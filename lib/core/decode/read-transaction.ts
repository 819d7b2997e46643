import { parseTransaction } from 'viem/utils'
import type { Address, Hex } from '../facts/hex.ts'
import { canonicalHex } from '../facts/hex.ts'
import type { TransactionFields, WalletRequest } from '../request/wallet-request.ts'
import { listFields } from './list-fields.ts'
import type { Meaning } from './meaning.ts'
import { readAuthorizations } from './read-authorizations.ts'
import { readCall } from './read-call.ts'
import type { Scope } from './scope.ts'

/** A transaction: its call, with what it authorises (EIP-7702) as calls of their own. */
export function readTransaction({ tx }: Extract<WalletRequest, { kind: 'transaction' }>, scope: Scope): Meaning {
  const from = tx.from ?? scope.context.account ?? null
  const meaning = readCall(frameOf(tx, from), '#', scope)
  return { ...meaning, calls: [...meaning.calls, ...readAuthorizations(tx.authorizationList ?? [], scope)] }
}

/** EIP-5792: the calls of a batch, each made by the account itself. */
export function readBatch(request: Extract<WalletRequest, { kind: 'batch' }>, scope: Scope): Meaning {
  const from = request.from ?? scope.context.account ?? null
  const calls = request.calls.map((call, index) => readCall(frameOf(call, from), `#.calls.[${index}]`, scope, 1))
  const reason = request.atomic ? undefined : 'The wallet may run these calls one by one, and stop in between'
  return { kind: 'batch', path: '#', ...(reason === undefined ? {} : { reason }), fields: [], acts: [], calls }
}

/** A transaction that is signed already. Who signed it is not worked out here. */
export function readRawTransaction(
  { bytes }: Extract<WalletRequest, { kind: 'raw-transaction' }>,
  scope: Scope,
): Meaning {
  const parsed = parseSigned(bytes)
  const base = { kind: 'raw-transaction', path: '#', acts: [] } as const
  if (parsed === undefined) {
    const { fields } = listFields(
      { name: 'transaction', type: 'bytes', path: '#', value: bytes },
      undefined,
      '#',
      scope,
    )
    return { ...base, acts: [], reason: 'Not readable as a transaction', fields, calls: [] }
  }
  const call = readCall(frameOf(parsed, null), '#.transaction', scope, 1)
  return { ...base, acts: [], fields: [], calls: [call] }
}

function frameOf(tx: Pick<TransactionFields, 'to' | 'value' | 'data'>, from: Address | null) {
  const to = tx.to ?? null
  return { from, to, self: to, value: BigInt(tx.value), data: tx.data, delegated: false }
}

function parseSigned(bytes: Hex): Pick<TransactionFields, 'to' | 'value' | 'data'> | undefined {
  try {
    const { to, value, data } = parseTransaction(bytes)
    const common = { value: String(value ?? 0n), data: canonicalHex(data ?? '0x') }
    return to === undefined || to === null ? common : { ...common, to: canonicalHex(to) }
  } catch {
    return undefined
  }
}
