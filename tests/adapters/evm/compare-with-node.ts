import { isDeepStrictEqual } from 'node:util'
import { zeroAddress } from 'viem'
import { createProvedChainReader } from '../../../lib/adapters/chain/proved-chain-reader.ts'
import { createInProcessExecutor } from '../../../lib/adapters/evm/in-process-executor.ts'
import { createNetwork } from '../../../lib/adapters/network/create-network.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { CallFrame, Execution, StateDiff } from '../../../lib/core/simulate/execution.ts'
import { readRawTransaction } from '../../../lib/core/simulate/read-raw-transaction.ts'
import type { StateView } from '../../../lib/ports/chain-reader.ts'
import { runOnView } from '../../../lib/use-cases/run-on-view.ts'
import type { Chain } from '../../world/chain.ts'
import { askChain } from '../../world/protocols/ask-chain.ts'

interface Receipt {
  readonly transactionHash: Hex
  readonly status: Hex
  readonly gasUsed: Hex
  readonly logs: Execution['logs']
}

export interface Foreseen {
  readonly execution: Execution
  readonly view: StateView
}

const signal = new AbortController().signal
const executor = createInProcessExecutor()

/**
 * Runs signed bytes here as a review would: on state at the chain's tip that was proved to us, in the block that would
 * come next. `now` in unix seconds; the block comes then, or a second after the last.
 */
export async function foresee({ url, chainId }: Chain, bytes: Hex, now: number): Promise<Foreseen> {
  const endpoints = [{ chainId, url, ownNode: true }]
  const reader = createProvedChainReader({ network: createNetwork({ log: () => {} }), endpoints, now: () => now })
  const step = readRawTransaction(bytes)
  if (step === null) throw new Error(`unreadable: ${bytes}`)
  const pinned = await reader.pin(chainId, [step], signal)
  if (!pinned.ok) throw new Error(JSON.stringify(pinned.unchecked))
  const job = { steps: [step], watch: null, views: [] }
  const reply = await runOnView(job, [], pinned.view, executor, signal)
  const execution = reply.kind === 'done' ? reply.executions[0] : undefined
  if (execution === undefined) throw new Error(JSON.stringify(reply))
  return { execution, view: pinned.view }
}

/**
 * Sends the bytes to the node, has them mined in the foreseen block, and gives what the two say differently of it:
 * status, gas, logs, every call with its gas and output, and every change. Empty: nothing. The node must not mine by
 * itself (`evm_setAutomine`).
 */
export async function compareWithNode(chain: Chain, bytes: Hex, { execution, view }: Foreseen): Promise<string[]> {
  await askChain(chain, 'evm_setNextBlockTimestamp', Number(view.block.timestamp))
  const sent = await mine(chain, bytes)
  if (typeof sent === 'string' || execution.status === 'invalid') {
    if (typeof sent === 'string' && execution.status === 'invalid') return []
    const said = typeof sent === 'string' ? sent : 'mined it'
    return [`ours: ${execution.status} ${execution.reason}, the node: ${said}`]
  }
  const trace = <Result>(tracer: string, tracerConfig: object) =>
    askChain<Result>(chain, 'debug_traceTransaction', sent.transactionHash, { tracer, tracerConfig })
  const tree = await trace<CallFrame>('callTracer', {})
  const diff = await trace<object>('prestateTracer', { diffMode: true })
  const logs = sent.logs.map(({ address, topics, data }) => ({ address, topics, data }))
  // Anvil gives the root the gas that is left after the intrinsic part, geth all of it.
  const ours = execution.callTree && { ...execution.callTree, gas: tree.gas }
  return [
    ...differ('status', execution.status === 'success' ? '0x1' : '0x0', sent.status),
    ...differ('gas used', execution.gasUsed, sent.gasUsed),
    ...differ('logs', execution.logs, logs),
    ...differ('returned data', execution.returnData, tree.output ?? '0x'),
    ...differ('calls', ours && shape(ours), shape(tree)),
    ...differ('state diff', await asNodeSays(chain, execution.stateDiff), diff),
  ]
}

/** What the node made of the bytes, in a block of their own; its words where it does not take them. */
async function mine(chain: Chain, bytes: Hex): Promise<Receipt | string> {
  const send = 'eth_sendRawTransaction'
  const sent = await askChain<Hex>(chain, send, bytes).catch((error: Error) => {
    // Only a refusal is one: that the node did not answer is not.
    if (!error.message.startsWith(send)) throw error
    return { refused: error.message }
  })
  if (typeof sent !== 'string') return sent.refused
  await askChain(chain, 'evm_mine')
  const receipt = await askChain<Receipt | null>(chain, 'eth_getTransactionReceipt', sent)
  if (receipt !== null) return receipt
  await askChain(chain, 'anvil_dropTransaction', sent)
  return 'left it out of the block'
}

function differ(what: string, ours: unknown, theirs: unknown): string[] {
  if (isDeepStrictEqual(ours, theirs)) return []
  return [`${what}\n  ours ${JSON.stringify(ours)}\n  node ${JSON.stringify(theirs)}`]
}

/** What both trees say of a frame, without the words of errors, which differ among nodes. */
function shape({ type, from, to, value, gas, gasUsed, input, output, error, calls = [] }: CallFrame): object {
  // Geth names the parties of a contract that destroys itself in its own favour, anvil none.
  if (type === 'SELFDESTRUCT' && (from === to || from === zeroAddress)) return { type }
  // For a failed creation anvil gives the address that it would have had, geth none.
  const target = error !== undefined && type.startsWith('CREATE') ? undefined : to
  const ended = { output: output === '0x' ? undefined : output, failed: error !== undefined }
  return { type, from, to: target, value, gas, gasUsed, input, ...ended, calls: calls.map(shape) }
}

/**
 * Geth's newest tracer gives code hashes too, and empty code where a delegation was cleared; anvil's leaves out both. That
 * the code is gone is asked of the node instead.
 */
async function asNodeSays(chain: Chain, { pre, post }: StateDiff): Promise<StateDiff> {
  const said: StateDiff = { pre: {}, post: {} }
  for (const [address, { codeHash, ...account }] of Object.entries(pre)) said.pre[address] = account
  for (const [address, { codeHash, ...account }] of Object.entries(post)) {
    const { code, ...rest } = account
    const cleared = code === '0x' && (await askChain(chain, 'eth_getCode', address, 'latest')) === '0x'
    said.post[address] = cleared ? rest : account
  }
  return said
}
