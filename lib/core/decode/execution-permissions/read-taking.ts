import type { Json } from '../../facts/json.ts'
import { isJsonObject, type JsonObject, own } from '../../request/read-json.ts'
import { NO_LIMIT, type Taking } from '../delegation/taking.ts'
import type { AskedPermission } from './asked-permission.ts'
import { readJsonNumber } from './read-json-number.ts'

/** What a permission over coins or an ERC-20 token lets be taken; undefined where its numbers can't be read. */
export function readTaking({ kind, data, token, policies }: AskedPermission, now: bigint): Taking | undefined {
  if (kind === undefined || !('how' in kind) || (kind.of === 'erc20' && token === null)) return undefined
  const read = (key: string, absent?: bigint) => readOr(own(data, key), absent)
  const start = read('startTime', now)
  switch (kind.how) {
    case 'stream': {
      const [initial, max, rate] = [read('initialAmount', 0n), read('maxAmount', NO_LIMIT), read('amountPerSecond')]
      if (initial === undefined || max === undefined || rate === undefined || start === undefined) return undefined
      return { kind: 'stream', token, initial, max, rate, start }
    }
    case 'period': {
      const [amount, duration] = [read('periodAmount'), read('periodDuration')]
      if (amount === undefined || duration === undefined || start === undefined) return undefined
      return { kind: 'period', token, amount, duration, start }
    }
    case 'total': {
      const amount = readOr(own(data, 'allowanceAmount') ?? own(data, 'allowance') ?? allowanceIn(policies), NO_LIMIT)
      return amount === undefined ? undefined : { kind: 'total', token, amount }
    }
  }
}

/** Absent or null: the wallet takes the value that stands for it. */
function readOr(value: Json | undefined, absent: bigint | undefined): bigint | undefined {
  return value === undefined || value === null ? absent : readJsonNumber(value)
}

/** viem's and the earlier text's policies that limit how much may be taken. */
function allowanceIn(policies: readonly Json[]): Json | undefined {
  const limit = policies.find(
    (policy): policy is JsonObject =>
      isJsonObject(policy) && (own(policy, 'type') === 'token-allowance' || own(policy, 'type') === 'spent-limit'),
  )
  const data = limit && own(limit, 'data')
  return isJsonObject(data) ? own(data, 'allowance') : undefined
}
