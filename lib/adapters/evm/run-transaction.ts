import { EVMError, type Log as EvmLog, type ExecResult } from '@ethereumjs/evm'
import { Account, createAddressFromString } from '@ethereumjs/util'
import { numberToHex } from 'viem'
import type { Address, Hex } from '../../core/facts/hex.ts'
import type { Execution, Log } from '../../core/simulate/execution.ts'
import { applyAuthorizations } from './apply-authorizations.ts'
import { least, most } from './bounds.ts'
import { CallTracer } from './call-tracer.ts'
import { checkTransaction } from './check-transaction.ts'
import { flatHex } from './flat-hex.ts'
import { intrinsicGas } from './intrinsic-gas.ts'
import type { Machine } from './machine.ts'
import { BLOB_GAS } from './protocol.data.ts'
import { leaveForCharge, operatorCharge, type RollupCharge, rollupCharge } from './rollup-charge.ts'
import { stateDiff } from './state-diff.ts'
import { effectivePrice, type Transaction } from './transaction.ts'
import { warmUp } from './warm-up.ts'

const NO_CHARGE: RollupCharge = { posting: 0n, operatorAtMost: 0n }

/**
 * Runs a transaction as a block does, and leaves the state changed: what it must fulfil, what it pays, what the EVM does
 * with it, refunds, the producer's part, and what is deleted at its end. One that no block could include is `invalid`
 * and changes nothing.
 */
export async function runTransaction(machine: Machine, asked: Transaction): Promise<Execution> {
  const { evm, rules, header, sight, state, tracing } = machine
  const charge = await rollupCharge(machine, asked)
  const tx = charge === null ? asked : leaveForCharge(asked, charge, state.account(asked.from)?.balance ?? 0n, rules)
  state.begin()
  evm.journal.cleanJournal()
  evm.transientStorage.clear()
  const reason = checkTransaction(tx, state.account(tx.from), header, rules, charge)
  if (reason !== null) return invalid(reason)

  const tracer = new CallTracer(machine.limits)
  const sender = createAddressFromString(tx.from)
  const price = effectivePrice(tx, header.baseFeePerGas ?? 0n)
  const blobFee = BLOB_GAS * BigInt(tx.blobHashes.length) * (header.getBlobGasPrice() ?? 0n)
  const { posting, operatorAtMost } = charge ?? NO_CHARGE
  await change(machine, tx.from, (account) => {
    account.balance -= tx.gas * price + blobFee + posting + operatorAtMost
    account.nonce += 1n
  })
  warmUp(machine, tx)
  const authorizationRefund = await applyAuthorizations(tx.authorizations, tx.from, evm, state, rules)

  const { gas: intrinsic, floor } = intrinsicGas(tx, rules)
  tracing.tracer = tracer
  const { execResult: result } = await evm
    .runCall({
      block: { header: sight.header },
      origin: sender,
      caller: sender,
      gasPrice: sight.gasPrice(price),
      gasLimit: tx.gas - intrinsic,
      ...(tx.to === null ? {} : { to: createAddressFromString(tx.to) }),
      value: tx.value,
      data: tx.data,
      blobVersionedHashes: [...tx.blobHashes],
      skipNonceIncrement: true,
    })
    .finally(() => {
      tracing.tracer = null
    })

  const spent = intrinsic + result.executionGasUsed
  const refund = least((result.gasRefund ?? 0n) + authorizationRefund, spent / rules.param('maxRefundQuotient'))
  const gasUsed = most(spent - refund, floor)
  const tip = gasUsed * (price - (header.baseFeePerGas ?? 0n))
  const operator = operatorAtMost === 0n ? 0n : await operatorCharge(machine, gasUsed)
  await change(machine, tx.from, (account) => {
    account.balance += (tx.gas - gasUsed) * price + operatorAtMost - operator
  })
  await change(machine, header.coinbase.toString(), (account) => {
    account.balance += tip
  })
  const destroyed = await destroy(machine, result)
  await evm.journal.cleanup()

  const root = tracer.root
  if (root !== null) Object.assign(root, { gas: numberToHex(tx.gas), gasUsed: numberToHex(gasUsed) })
  return {
    ...statusOf(result, root?.revertReason ?? root?.error),
    gasUsed: numberToHex(gasUsed),
    returnData: flatHex(result.returnValue),
    callTree: root,
    logs: (result.logs ?? []).map(readLog),
    stateDiff: stateDiff(state, tracer.created, destroyed),
    fee: {
      paid: numberToHex(gasUsed * price + blobFee + posting + operator),
      tip: numberToHex(tip),
      to: header.coinbase.toString(),
      ...(charge === null ? {} : { posting: numberToHex(posting) }),
    },
  }
}

function invalid(reason: string): Execution {
  const nothing = {
    gasUsed: '0x0',
    returnData: '0x',
    callTree: null,
    logs: [],
    stateDiff: { pre: {}, post: {} },
  } as const
  return { status: 'invalid', reason, ...nothing, logs: [] }
}

export function statusOf(
  { exceptionError }: ExecResult,
  reason: string | undefined,
): Pick<Execution, 'status' | 'reason'> {
  if (exceptionError === undefined) return { status: 'success' }
  const status = exceptionError.error === EVMError.errorMessages.REVERT ? 'revert' : 'halt'
  return { status, reason: reason ?? exceptionError.error }
}

async function change({ evm, state }: Machine, address: Address, apply: (account: Account) => void): Promise<void> {
  const owner = createAddressFromString(address)
  const account = (await state.getAccount(owner)) ?? new Account()
  apply(account)
  await evm.journal.putAccount(owner, account)
}

/** SELFDESTRUCT takes effect at the end; since EIP-6780 only for what was created in the same transaction. */
export async function destroy({ evm, rules }: Machine, result: ExecResult): Promise<ReadonlySet<Address>> {
  const marked = [...(result.selfdestruct?.keys() ?? [])]
  const gone = marked.filter((address) => !rules.isActivatedEIP(6780) || result.createdAddresses?.has(address) === true)
  for (const address of gone) await evm.journal.deleteAccount(createAddressFromString(address))
  return new Set(gone)
}

export function readLog([address, topics, data]: EvmLog): Log {
  return { address: flatHex(address), topics: topics.map((topic): Hex => flatHex(topic)), data: flatHex(data) }
}
