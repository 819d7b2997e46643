import { findChain } from '../facts/chain.ts'
import type { Address } from '../facts/hex.ts'
import type { TransactionFields, WalletRequest } from '../request/wallet-request.ts'
import { listFields } from './list-fields.ts'
import type { Meaning } from './meaning.ts'
import { parseWireTransaction } from './parse-wire-transaction.ts'
import { readAuthorizations } from './read-authorizations.ts'
import { readCall } from './read-call.ts'
import { onOtherChain, type Scope } from './scope.ts'
import type { ValueNode } from './value-tree.ts'
import { visibleText } from './visible-text.ts'

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
  return {
    kind: 'batch',
    path: '#',
    ...joinIntents(calls),
    ...(reason === undefined ? {} : { reason }),
    fields: [],
    acts: [],
    calls,
  }
}

/** A transaction as it goes over the wire. Who signed it is not worked out here; without a signature the account will. */
export function readRawTransaction(
  { bytes }: Extract<WalletRequest, { kind: 'raw-transaction' }>,
  scope: Scope,
): Meaning {
  const parsed = parseWireTransaction(bytes)
  const node: ValueNode =
    parsed === undefined
      ? { name: 'transaction', type: 'bytes', path: '#', value: bytes }
      : { name: '', type: 'tuple', path: '#', items: envelope(parsed.tx) }
  const { fields } = listFields(node, undefined, '#', scope)
  const base: Meaning = { kind: 'raw-transaction', path: '#', fields, acts: [], calls: [] }
  if (parsed === undefined) return { ...base, reason: 'Not readable as a transaction' }
  const { chainId = scope.context.chainId } = parsed.tx
  const elsewhere = chainId !== scope.context.chainId
  const own = elsewhere ? onOtherChain(scope, chainId) : scope
  const from = parsed.signed ? null : (scope.context.account ?? null)
  const call = readCall(frameOf(parsed.tx, from), '#.transaction', own, 1)
  const calls = [call, ...readAuthorizations(parsed.tx.authorizationList ?? [], own)]
  const reasons = [
    ...(parsed.signed ? [] : ['No signature is on it']),
    ...(elsewhere ? [`It is for another chain: ${findChain(chainId)?.name ?? chainId}`] : []),
  ]
  return { ...base, ...joinIntents([call]), ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }), calls }
}

/** What calls one after the other are for, where a descriptor says it of each. */
function joinIntents(calls: readonly Meaning[]): { intent?: string } {
  const intents = calls.map(({ intent }) => intent)
  const known = intents.length > 0 && intents.every((intent) => intent !== undefined)
  return known ? { intent: visibleText(intents.join(' and '), 1_024) } : {}
}

function envelope(tx: TransactionFields): ValueNode[] {
  return (['chainId', 'nonce', 'gas', 'gasPrice', 'maxFeePerGas', 'maxPriorityFeePerGas'] as const).flatMap((name) => {
    const value = tx[name]
    return value === undefined ? [] : [{ name, type: 'uint256', path: `#.${name}`, value: BigInt(value) }]
  })
}

function frameOf(tx: Pick<TransactionFields, 'to' | 'value' | 'data'>, from: Address | null) {
  const to = tx.to ?? null
  return { from, to, self: to, value: BigInt(tx.value), data: tx.data, delegated: false }
}
