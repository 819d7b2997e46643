import type { Common } from '@ethereumjs/common'
import { hexToBytes } from '@ethereumjs/util'
import type { Step } from '../../core/simulate/scenario.ts'
import { least, most } from './bounds.ts'
import type { Header } from './header-of-block.ts'
import type { HeldAccount } from './held-account.ts'
import { intrinsicGas } from './intrinsic-gas.ts'
import { BLOB_GAS, MOST_TRANSACTION_GAS } from './protocol.data.ts'
import type { Transaction } from './transaction.ts'

/** The most gas that we let a transaction have that names none. */
const MOST_GAS = 30_000_000n
/** Wallets offer about this much for inclusion, and no more than the base fee where gas is cheaper than that. */
const USUAL_PRIORITY_FEE = 1_000_000_000n

/**
 * A step with everything that it leaves open chosen as a wallet would choose it: the account's next nonce, a fee that
 * covers a doubled base fee, and as much gas as the block and the balance allow.
 */
export function completeTransaction(
  step: Step,
  sender: HeldAccount | null,
  header: Header,
  rules: Common,
): Transaction {
  const fixed = step.fixed ?? {}
  const accessList = fixed.accessList ?? []
  const authorizations = fixed.authorizationList ?? []
  const blobHashes = fixed.blobVersionedHashes ?? []
  const type = fixed.type ?? typeOf(fixed, rules)
  const { maxFee, maxPriorityFee } = type < 2 ? legacyFees(fixed, header) : fees(fixed, header)
  const open = {
    type,
    chainId: fixed.chainId ?? null,
    from: step.from,
    to: step.to,
    value: BigInt(step.value),
    data: hexToBytes(step.data),
    nonce: fixed.nonce === undefined ? (sender?.nonce ?? 0n) : BigInt(fixed.nonce),
    maxFee,
    maxPriorityFee,
    accessList,
    maxBlobFee: BigInt(fixed.maxFeePerBlobGas ?? 2n * (header.getBlobGasPrice() ?? 0n)),
    blobHashes,
    authorizations,
  } as const
  if (fixed.gas !== undefined) return { ...open, gas: BigInt(fixed.gas), gasIsOpen: false }
  return { ...open, gas: chooseGas(open, sender, header, rules), gasIsOpen: true }
}

function typeOf(fixed: NonNullable<Step['fixed']>, rules: Common): Transaction['type'] {
  if (fixed.authorizationList !== undefined) return 4
  if (fixed.blobVersionedHashes !== undefined) return 3
  const legacy = fixed.gasPrice !== undefined || !rules.isActivatedEIP(1559)
  if (fixed.maxFeePerGas !== undefined || fixed.maxPriorityFeePerGas !== undefined || !legacy) return 2
  return fixed.accessList === undefined ? 0 : 1
}

function usualPriorityFee({ baseFeePerGas }: Header): bigint {
  return least(USUAL_PRIORITY_FEE, baseFeePerGas ?? USUAL_PRIORITY_FEE)
}

function legacyFees(fixed: NonNullable<Step['fixed']>, header: Header) {
  const price = fixed.gasPrice ?? fixed.maxFeePerGas ?? (header.baseFeePerGas ?? 0n) + usualPriorityFee(header)
  return { maxFee: BigInt(price), maxPriorityFee: BigInt(price) }
}

function fees(fixed: NonNullable<Step['fixed']>, header: Header) {
  const given = fixed.maxFeePerGas ?? fixed.gasPrice
  const usual = usualPriorityFee(header)
  const maxPriorityFee = BigInt(fixed.maxPriorityFeePerGas ?? least(usual, BigInt(given ?? usual)))
  return { maxFee: BigInt(given ?? 2n * (header.baseFeePerGas ?? 0n) + maxPriorityFee), maxPriorityFee }
}

function chooseGas(
  tx: Omit<Transaction, 'gas' | 'gasIsOpen'>,
  sender: HeldAccount | null,
  header: Header,
  rules: Common,
): bigint {
  const blobs = BLOB_GAS * BigInt(tx.blobHashes.length) * tx.maxBlobFee
  const spendable = (sender?.balance ?? 0n) - tx.value - blobs
  const payable = tx.maxFee > 0n ? spendable / tx.maxFee : MOST_GAS
  const allowed = rules.isActivatedEIP(7825) ? MOST_TRANSACTION_GAS : MOST_GAS
  const { gas, floor } = intrinsicGas(tx, rules)
  // Too poor for even the least: left at the least, so that what is wrong is named as missing funds.
  return most(gas, floor, least(MOST_GAS, header.gasLimit, payable, allowed))
}
