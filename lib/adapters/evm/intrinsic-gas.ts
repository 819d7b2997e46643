import { type Common, Hardfork } from '@ethereumjs/common'
import {
  ACCESS_ADDRESS_GAS,
  ACCESS_SLOT_GAS,
  AUTHORIZATION_GAS,
  CREATION_GAS,
  DATA_BYTE_GAS,
  DATA_BYTE_GAS_BEFORE_ISTANBUL,
  FLOOR_TOKEN_GAS,
  INITCODE_WORD_GAS,
  TOKENS_PER_DATA_BYTE,
  TRANSACTION_GAS,
  ZERO_BYTE_GAS,
} from './protocol.data.ts'
import type { Transaction } from './transaction.ts'

/** What a transaction costs before any code runs, and the least that it costs in all (EIP-7623; 0 before it). */
export function intrinsicGas(
  tx: Pick<Transaction, 'to' | 'data' | 'accessList' | 'authorizations'>,
  rules: Common,
): { readonly gas: bigint; readonly floor: bigint } {
  const zeros = BigInt(tx.data.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0))
  const others = BigInt(tx.data.length) - zeros
  const dataByteGas = rules.gteHardfork(Hardfork.Istanbul) ? DATA_BYTE_GAS : DATA_BYTE_GAS_BEFORE_ISTANBUL
  let gas = TRANSACTION_GAS + zeros * ZERO_BYTE_GAS + others * dataByteGas
  if (tx.to === null) {
    if (rules.gteHardfork(Hardfork.Homestead)) gas += CREATION_GAS
    if (rules.isActivatedEIP(3860)) gas += INITCODE_WORD_GAS * ((BigInt(tx.data.length) + 31n) / 32n)
  }
  for (const { storageKeys } of tx.accessList) gas += ACCESS_ADDRESS_GAS + ACCESS_SLOT_GAS * BigInt(storageKeys.length)
  gas += AUTHORIZATION_GAS * BigInt(tx.authorizations.length)
  const tokens = zeros + others * TOKENS_PER_DATA_BYTE
  return { gas, floor: rules.isActivatedEIP(7623) ? TRANSACTION_GAS + FLOOR_TOKEN_GAS * tokens : 0n }
}
