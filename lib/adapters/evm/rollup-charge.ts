import type { Common } from '@ethereumjs/common'
import { bytesToHex, encodeFunctionData, parseAbi, size } from 'viem'
import { chainConfig } from 'viem/op-stack'
import { PROXY_SLOTS } from '../../core/decode/proxies/storage-slots.ts'
import { canonicalHex, type Hex, isZeroAddress } from '../../core/facts/hex.ts'
import { askContract } from './ask-contract.ts'
import { most } from './bounds.ts'
import { intrinsicGas } from './intrinsic-gas.ts'
import type { JournaledState } from './journaled-state.ts'
import { Stopped } from './limits.ts'
import type { Machine } from './machine.ts'
import { postedBytes } from './posted-bytes.ts'
import { MOST_TRANSACTION_GAS } from './protocol.data.ts'
import type { Transaction } from './transaction.ts'

/** What an OP-stack chain charges for a transaction beyond its gas, in wei. */
export interface RollupCharge {
  /** For posting its data to Ethereum. An estimate: its signature is not known yet. */
  readonly posting: bigint
  /** What the chain's operator takes where the whole gas limit is used. */
  readonly operatorAtMost: bigint
}

/** The OP stack's GasPriceOracle: `getOperatorFee` came with its Isthmus upgrade. */
const ORACLE = canonicalHex(chainConfig.contracts.gasPriceOracle.address)
/** Where it reads what Ethereum charges. */
const L1_BLOCK = canonicalHex(chainConfig.contracts.l1Block.address)
const ORACLE_ABI = parseAbi([
  'function getL1Fee(bytes data) view returns (uint256)',
  'function getOperatorFee(uint256 gasUsed) view returns (uint256)',
])
/** Compressing the largest transactions takes this much. */
const ORACLE_GAS = 500_000_000n

/**
 * Null where the chain charges for gas alone. Leaves the state as it was; where the chain's own contract does not say what
 * it charges, the run stops: nothing is not what it costs.
 */
export async function rollupCharge(machine: Machine, tx: Transaction): Promise<RollupCharge | null> {
  const { rollup, rules } = machine
  if (rollup === null) return null
  // Some of these chains have the limit and some have not: no header tells.
  if (tx.gas > MOST_TRANSACTION_GAS) throw new Stopped('not-simulated', 'not all chains of its kind allow so much gas')
  const bytes = postedBytes(tx, Number(rules.chainId()))
  const posting = rollup.posted.get(bytes) ?? (await postingCharge(machine, bytes))
  rollup.posted.set(bytes, posting)
  return { posting, operatorAtMost: await operatorCharge(machine, tx.gas) }
}

async function postingCharge(machine: Machine, bytes: Hex): Promise<bigint> {
  const answer = await askOracle(machine, { functionName: 'getL1Fee', args: [bytes] })
  if (size(answer) === 32) return BigInt(answer)
  if (machine.state.misses.size > 0) return 0n
  throw new Stopped('not-simulated', 'what the chain charges for posting the transaction to Ethereum could not be read')
}

/** What the chain's operator takes for so much gas; nothing where the oracle is of before there was such a charge. */
export async function operatorCharge(machine: Machine, gas: bigint): Promise<bigint> {
  const answer = await askOracle(machine, { functionName: 'getOperatorFee', args: [gas] })
  return size(answer) === 32 ? BigInt(answer) : 0n
}

/** The transaction with so much less gas as its sender could not pay for beside the charge, where the gas is open. */
export function leaveForCharge(tx: Transaction, charge: RollupCharge, balance: bigint, rules: Common): Transaction {
  if (!tx.gasIsOpen || tx.maxFee === 0n) return tx
  const payable = (balance - tx.value - charge.posting - charge.operatorAtMost) / tx.maxFee
  // Too poor for even the least: left as it is, so that what is wrong is named as missing funds.
  const { gas, floor } = intrinsicGas(tx, rules)
  return payable >= tx.gas || payable < most(gas, floor) ? tx : { ...tx, gas: payable }
}

type Question =
  | { readonly functionName: 'getL1Fee'; readonly args: readonly [Hex] }
  | { readonly functionName: 'getOperatorFee'; readonly args: readonly [bigint] }

/** What the oracle gave; nothing where it failed. */
async function askOracle(machine: Machine, question: Question): Promise<Hex> {
  const { tracing } = machine
  const { reads } = tracing
  // What the oracle reads of its surroundings is no sign of how the transaction behaves.
  tracing.reads = null
  const data = encodeFunctionData({ abi: ORACLE_ABI, ...question })
  const { ok, returnData } = await askContract(machine, ORACLE, { to: ORACLE, data }, ORACLE_GAS)
  tracing.reads = reads
  return ok ? returnData : '0x'
}

/** Reads what the oracle will surely need: naming it at once saves rounds. */
export function touchOracle(state: JournaledState): void {
  for (const address of [ORACLE, L1_BLOCK]) {
    state.account(address)
    for (const { slot } of PROXY_SLOTS.filter(({ how }) => how === 'eip1967')) {
      const code = bytesToHex(state.slot(address, slot).slice(12))
      if (!isZeroAddress(code)) state.account(code)
    }
  }
}
