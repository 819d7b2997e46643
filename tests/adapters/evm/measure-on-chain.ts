import { toHex } from 'viem'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import type { Act } from '../../../lib/core/decode/meaning.ts'
import type { Address, Hex } from '../../../lib/core/facts/hex.ts'
import type { Effects } from '../../../lib/core/simulate/effects.ts'
import type { Execution } from '../../../lib/core/simulate/execution.ts'
import { measureEffects } from '../../../lib/core/simulate/measure-effects.ts'
import type { Step } from '../../../lib/core/simulate/scenario.ts'
import type { AccountState, BlockEnv, StateNeed } from '../../../lib/core/simulate/state.ts'
import type { ExecutionJob } from '../../../lib/ports/executor.ts'
import type { Chain } from '../../world/chain.ts'
import { askChain } from '../../world/protocols/ask-chain.ts'

/** More rounds than any run of ours needs to know all that it touches. */
const MOST_ROUNDS = 40

export type Call = Pick<Step, 'from'> & Partial<Step>

export interface Measured {
  readonly effects: Effects
  readonly executions: readonly Execution[]
  /** How often something was missing. */
  readonly rounds: number
}

/** Runs steps here on the state of the local chain, fetched as it is missed, and measures them for who sends the first. */
export async function measureOnChain(
  chain: Chain,
  calls: readonly Call[],
  acts: readonly Act[] = [],
): Promise<Measured> {
  const steps = calls.map((call): Step => ({ to: null, value: '0', data: '0x', ...call }))
  const account = steps[0]?.from ?? '0x'
  const accounts: Record<Address, AccountState> = {}
  const block = await nextBlock(chain)
  const job: ExecutionJob = {
    ...{ chainId: chain.chainId, fork: 'osaka', block, rules: 'wallet', steps, views: [] },
    watch: { account, acts },
  }
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    const reply = await runJob(job, { complete: false, accounts })
    if (reply.kind === 'unchecked') throw new Error(JSON.stringify(reply.unchecked))
    if (reply.kind === 'done') {
      const { executions, watched } = reply
      return { effects: measureEffects({ name: 'asked', steps }, executions, watched, account), executions, rounds }
    }
    for (const need of reply.needs) await answer(chain, need, accounts)
  }
  throw new Error('It always misses something more')
}

async function answer(chain: Chain, need: StateNeed, accounts: Record<Address, AccountState>): Promise<void> {
  if (need.kind === 'block-hash') throw new Error(`It asks for block ${need.number}`)
  const { address } = need
  const held = accounts[address] ?? (await readAccount(chain, address))
  const slot = need.kind === 'slot' ? { [need.slot]: await read(chain, 'eth_getStorageAt', address, need.slot) } : {}
  accounts[address] = { ...held, storage: { ...held.storage, ...slot } }
}

async function readAccount(chain: Chain, address: Address): Promise<AccountState> {
  return {
    balance: BigInt(await read(chain, 'eth_getBalance', address)).toString(),
    nonce: BigInt(await read(chain, 'eth_getTransactionCount', address)).toString(),
    code: await read(chain, 'eth_getCode', address),
    storage: {},
  }
}

function read(chain: Chain, method: string, ...params: readonly string[]): Promise<Hex> {
  return askChain<Hex>(chain, method, ...params, 'latest')
}

async function nextBlock(chain: Chain): Promise<BlockEnv> {
  const last = await askChain<Record<string, Hex>>(chain, 'eth_getBlockByNumber', 'latest', false)
  const decimal = (name: string, more = 0n) => (BigInt(last[name] ?? 0) + more).toString()
  return {
    number: decimal('number', 1n),
    timestamp: decimal('timestamp', 12n),
    gasLimit: decimal('gasLimit'),
    coinbase: last.miner ?? '0x',
    baseFee: decimal('baseFeePerGas'),
    prevRandao: last.mixHash ?? toHex(0, { size: 32 }),
    excessBlobGas: '0',
  }
}
