import type { Common } from '@ethereumjs/common'
import { createEVM, type EVM, getActivePrecompiles } from '@ethereumjs/evm'
import { hexToBytes } from '@ethereumjs/util'
import { keccak256, numberToHex } from 'viem'
import type { Address, Hex } from '../../core/facts/hex.ts'
import type { Fork, KnownState } from '../../core/simulate/state.ts'
import type { ExecutionJob } from '../../ports/executor.ts'
import { isOpStackChain } from '../chain/op-stack-chains.ts'
import { assumeSignatures } from './assume-signatures.ts'
import { type Header, headerOfBlock } from './header-of-block.ts'
import { JournaledState } from './journaled-state.ts'
import { type Limits, Stopped } from './limits.ts'
import type { Sight } from './plan-variations.ts'
import { pointEvaluation } from './point-evaluation.ts'
import { rulesOfFork, rulesOfOpStack } from './rules-of-fork.ts'
import type { Tracing } from './tracing.ts'
import { unsettledOpcodes, unsettledPrecompiles } from './unsettled-rules.ts'
import { watchedOpcodes } from './watched-opcodes.ts'

/** Everything that one job runs on: the EVM under its fork's rules, on its block and its state. */
export interface Machine {
  readonly evm: EVM
  readonly rules: Common
  /** The block that the transactions run and pay in. */
  readonly header: Header
  /** What code sees of it. */
  readonly sight: Sight
  readonly state: JournaledState
  readonly limits: Limits
  readonly tracing: Tracing
  /** On a rollup that charges for more than gas: what it charges for posting a transaction's bytes, as far as asked. */
  readonly rollup: { readonly posted: Map<Hex, bigint> } | null
}

/** Headers of OP-stack chains show no fork after Prague; older ones are before rules that would have to be told apart. */
const OP_STACK_FORKS: ReadonlySet<Fork> = new Set<Fork>(['prague', 'osaka'])
const UNKNOWN_HASH = new Uint8Array(32)

export async function createMachine(job: ExecutionJob, known: KnownState, limits: Limits): Promise<Machine> {
  const isOpStack = isOpStackChain(job.chainId)
  if (isOpStack && !OP_STACK_FORKS.has(job.fork)) throw new Stopped('not-simulated', 'its rules are too old')
  const rules = isOpStack
    ? rulesOfOpStack(job.chainId)
    : rulesOfFork(job.chainId, job.fork, BigInt(job.block.timestamp))
  const customPrecompiles = [...pointEvaluation(rules, limits), ...(isOpStack ? unsettledPrecompiles(rules) : [])]
  const precompiles = [...getActivePrecompiles(rules, customPrecompiles).keys()].map(
    (address): Address => `0x${address}`,
  )
  const state = new JournaledState(known, new Set(precompiles))
  const tracing: Tracing = { tracer: null, reads: null }
  const header = headerOfBlock(job.block, rules)
  const evm = await createEVM({
    common: rules,
    stateManager: state,
    blockchain: earlierBlocks(job, state),
    customOpcodes: [...watchedOpcodes(rules, limits, tracing, state), ...(isOpStack ? unsettledOpcodes(rules) : [])],
    customPrecompiles,
  })
  assumeSignatures(evm, job.signed ?? [])
  evm.events.on('beforeMessage', (message) => {
    if (tracing.tracer === null) limits.spend(message.data.length)
    else tracing.tracer.enter(message)
  })
  evm.events.on('afterMessage', (result) => tracing.tracer?.leave(result))
  const sight: Sight = { header, gasPrice: (price) => price, gas: (gas) => gas }
  return { evm, rules, header, sight, state, limits, tracing, rollup: isOpStack ? { posted: new Map() } : null }
}

/** What BLOCKHASH asks: the hashes that the job names, and made up ones where the block is seen as a later one. */
function earlierBlocks({ block }: ExecutionJob, state: JournaledState) {
  const blocks = {
    getBlock: async (id: number) => {
      const hash = BigInt(id) < BigInt(block.number) ? block.hashes?.[id.toString()] : keccak256(numberToHex(id))
      if (hash === undefined) state.miss({ kind: 'block-hash', number: id.toString() })
      return { hash: () => (hash === undefined ? UNKNOWN_HASH : hexToBytes(hash)) }
    },
    putBlock: async () => {},
    shallowCopy: () => blocks,
  }
  return blocks
}
