import { type Common, Hardfork } from '@ethereumjs/common'
import { isDelegation } from './delegation.ts'
import type { Header } from './header-of-block.ts'
import type { HeldAccount } from './held-account.ts'
import { intrinsicGas } from './intrinsic-gas.ts'
import {
  BLOB_GAS,
  BLOB_VERSION,
  LAST_NONCE,
  MOST_BLOBS,
  MOST_BLOBS_SINCE_OSAKA,
  MOST_BLOBS_SINCE_PRAGUE,
  MOST_TRANSACTION_GAS,
} from './protocol.data.ts'
import type { RollupCharge } from './rollup-charge.ts'
import type { Transaction } from './transaction.ts'

const SINCE: readonly (number | null)[] = [null, 2930, 1559, 4844, 7702]

/**
 * Why no block with this header could include the transaction, in the words of the field; null where it could. `charge`:
 * what a rollup charges beyond gas.
 */
export function checkTransaction(
  tx: Transaction,
  sender: HeldAccount | null,
  header: Header,
  rules: Common,
  charge: RollupCharge | null,
): string | null {
  const since = SINCE[tx.type]
  if (since !== null && since !== undefined && !rules.isActivatedEIP(since)) return 'transaction type not supported'
  if (tx.type === 3 && charge !== null) return 'transaction type not supported'
  if (tx.chainId !== null && BigInt(tx.chainId) !== rules.chainId()) return 'invalid chain id for signer'
  return (
    checkSender(tx, sender, rules) ??
    checkFees(tx, header) ??
    checkType(tx, header, rules) ??
    checkGas(tx, header, rules) ??
    checkFunds(tx, sender, charge)
  )
}

function checkSender(tx: Transaction, sender: HeldAccount | null, rules: Common): string | null {
  const nonce = sender?.nonce ?? 0n
  if (tx.nonce < nonce) return `nonce too low: next nonce ${nonce}, tx nonce ${tx.nonce}`
  if (tx.nonce > nonce) return `nonce too high: next nonce ${nonce}, tx nonce ${tx.nonce}`
  if (tx.nonce >= LAST_NONCE) return 'nonce has max value'
  const code = sender?.code ?? new Uint8Array(0)
  // EIP-3607, which EIP-7702 lets delegated accounts pass.
  if (code.length > 0 && !(rules.isActivatedEIP(7702) && isDelegation(code))) return 'sender not an eoa'
  return null
}

function checkFees(tx: Transaction, header: Header): string | null {
  if (tx.maxFee < tx.maxPriorityFee) return 'max priority fee per gas higher than max fee per gas'
  if (header.baseFeePerGas !== undefined && tx.maxFee < header.baseFeePerGas) {
    return 'max fee per gas less than block base fee'
  }
  return null
}

function checkType(tx: Transaction, header: Header, rules: Common): string | null {
  if (tx.type === 3) {
    if (tx.to === null) return 'input transaction of type blob cannot be a creation'
    if (tx.blobHashes.length === 0) return 'blob transaction missing blob hashes'
    if (tx.blobHashes.length > mostBlobs(rules)) return 'blob transaction has too many blobs'
    if (tx.blobHashes.some((hash) => !hash.startsWith(BLOB_VERSION))) return 'blob hash has an invalid version'
    if (tx.maxBlobFee < (header.getBlobGasPrice() ?? 0n)) return 'max fee per blob gas less than block blob gas fee'
  }
  if (tx.type === 4) {
    if (tx.to === null) return 'input transaction of type set code cannot be a creation'
    if (tx.authorizations.length === 0) return 'set code transaction with empty authorization list'
  }
  return null
}

function mostBlobs(rules: Common): number {
  if (rules.isActivatedEIP(7594)) return MOST_BLOBS_SINCE_OSAKA
  return rules.isActivatedEIP(7691) ? MOST_BLOBS_SINCE_PRAGUE : MOST_BLOBS
}

function checkGas(tx: Transaction, header: Header, rules: Common): string | null {
  const { gas, floor } = intrinsicGas(tx, rules)
  if (tx.gas > header.gasLimit) return 'gas limit reached'
  if (rules.isActivatedEIP(7825) && tx.gas > MOST_TRANSACTION_GAS) return 'transaction gas limit too high'
  if (tx.gas < gas) return `intrinsic gas too low: have ${tx.gas}, want ${gas}`
  if (tx.gas < floor) return `insufficient gas for floor data gas cost: have ${tx.gas}, want ${floor}`
  if (tx.to === null && rules.gteHardfork(Hardfork.Shanghai)) {
    if (tx.data.length > Number(rules.param('maxInitCodeSize'))) return 'max initcode size exceeded'
  }
  return null
}

function checkFunds(tx: Transaction, sender: HeldAccount | null, charge: RollupCharge | null): string | null {
  const blobs = BLOB_GAS * BigInt(tx.blobHashes.length) * tx.maxBlobFee
  const beyondGas = charge === null ? 0n : charge.posting + charge.operatorAtMost
  const most = tx.gas * tx.maxFee + tx.value + blobs + beyondGas
  const have = sender?.balance ?? 0n
  return have < most ? `insufficient funds for gas * price + value: have ${have}, want ${most}` : null
}
