import { createPublicClient, http, parseGwei, type SignedAuthorization } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { expect } from 'vitest'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { CallFrame, Execution } from '../../../lib/core/simulate/execution.ts'
import { readRawTransaction } from '../../../lib/core/simulate/read-raw-transaction.ts'
import type { AccountState, BlockEnv } from '../../../lib/core/simulate/state.ts'
import type { Chain } from '../../world/chain.ts'

export interface Call {
  readonly to?: Hex
  readonly data?: Hex
  readonly value?: bigint
  readonly authorizationList?: SignedAuthorization[]
}
type Prestate = Record<Hex, { balance?: Hex; nonce?: number; code?: Hex; storage?: Record<Hex, Hex> }>
type NodeBlock = Record<
  'number' | 'timestamp' | 'gasLimit' | 'miner' | 'baseFeePerGas' | 'mixHash' | 'excessBlobGas',
  Hex
>

/** Asks the node directly; throws with its words where it refuses. */
export async function askNode<Answer>({ url }: Chain, method: string, ...params: unknown[]): Promise<Answer> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { result, error } = await response.json()
  if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
  return result
}

/**
 * Sends a transaction to the node, runs the same bytes here on the state that it ran on, and expects both to say the
 * same of it: gas, status, logs, every call and every change.
 */
export async function compareWithNode(chain: Chain, given: Call): Promise<Execution> {
  const bytes = await signAsUser(chain, given)
  const hash = await askNode<Hex>(chain, 'eth_sendRawTransaction', bytes)
  await createPublicClient({ transport: http(chain.url), pollingInterval: 20 }).waitForTransactionReceipt({ hash })
  const receipt = await askNode<Record<string, Hex>>(chain, 'eth_getTransactionReceipt', hash)
  const block = await askNode<NodeBlock>(chain, 'eth_getBlockByNumber', receipt.blockNumber, false)
  const trace = <Result>(tracer: string, tracerConfig: object = {}) =>
    askNode<Result>(chain, 'debug_traceTransaction', hash, { tracer, tracerConfig })
  const prestate = await trace<Prestate>('prestateTracer')
  const ours = await runHere(chain, bytes, readBlock(block), prestate)

  expect(ours.gasUsed).toBe(receipt.gasUsed)
  expect(ours.status === 'success' ? '0x1' : '0x0').toBe(receipt.status)
  const logs = receipt.logs as unknown as Execution['logs']
  expect(ours.logs).toEqual(logs.map(({ address, topics, data }) => ({ address, topics, data })))
  // Anvil gives the root the gas that is left after the intrinsic part, geth all of it.
  const tree = await trace<CallFrame>('callTracer')
  expect(ours.callTree && shape({ ...ours.callTree, gas: tree.gas })).toEqual(shape(tree))
  expect(withoutHashes(ours.stateDiff)).toEqual(await trace('prestateTracer', { diffMode: true }))
  return ours
}

async function signAsUser(chain: Chain, { authorizationList, ...given }: Call): Promise<Hex> {
  const [user] = chain.accounts
  if (user === undefined) throw new Error('no account')
  const account = privateKeyToAccount(user.privateKey)
  const fields = {
    chainId: chain.chainId,
    nonce: Number(await askNode<Hex>(chain, 'eth_getTransactionCount', user.address, 'latest')),
    gas: 1_000_000n,
    maxFeePerGas: parseGwei('30'),
    maxPriorityFeePerGas: parseGwei('1'),
    ...given,
  }
  return authorizationList === undefined
    ? account.signTransaction({ type: 'eip1559', ...fields })
    : account.signTransaction({ type: 'eip7702', ...fields, authorizationList })
}

async function runHere(chain: Chain, bytes: Hex, block: BlockEnv, prestate: Prestate): Promise<Execution> {
  const step = readRawTransaction(bytes)
  if (step === null) throw new Error('unreadable')
  // What this anvil runs where it is not told otherwise.
  const job = { chainId: chain.chainId, fork: 'osaka', block, rules: 'block', steps: [step] } as const
  const accounts = Object.fromEntries(Object.entries(prestate).map(readAccount))
  const reply = await runJob({ ...job, watch: null, views: [] }, { complete: true, accounts })
  if (reply.kind !== 'done' || reply.executions[0] === undefined) throw new Error(JSON.stringify(reply))
  return reply.executions[0]
}

function readBlock(block: NodeBlock): BlockEnv {
  const decimal = (quantity: Hex) => BigInt(quantity).toString()
  return {
    number: decimal(block.number),
    timestamp: decimal(block.timestamp),
    gasLimit: decimal(block.gasLimit),
    coinbase: block.miner,
    baseFee: decimal(block.baseFeePerGas),
    prevRandao: block.mixHash,
    excessBlobGas: decimal(block.excessBlobGas),
  }
}

function readAccount([address, account]: [string, Prestate[Hex]]): [string, AccountState] {
  const { balance = '0x0', nonce = 0, code = '0x', storage = {} } = account ?? {}
  return [address, { balance: BigInt(balance).toString(), nonce: nonce.toString(), code, storage }]
}

/** What both trees say of a frame, without the words of errors, which differ among nodes. */
function shape({ type, from, to, value, gas, gasUsed, input, output, error, calls = [] }: CallFrame): object {
  // For a failed creation anvil gives the address that it would have had, geth none.
  const target = error !== undefined && type.startsWith('CREATE') ? undefined : to
  const ended = { output: output === '0x' ? undefined : output, failed: error !== undefined }
  return { type, from, to: target, value, gas, gasUsed, input, ...ended, calls: calls.map(shape) }
}

/** Geth's newest tracer gives code hashes too, anvil's does not. */
function withoutHashes(value: object): object {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'codeHash' ? undefined : part)))
}
