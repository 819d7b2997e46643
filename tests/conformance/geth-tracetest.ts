// geth's own tracer tests: real transactions with their prestate, against its call tree, surviving logs and state diff.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { padHex } from 'viem'
import { runJob } from '../../lib/adapters/evm/run-job.ts'
import type { Address, Hex } from '../../lib/core/facts/hex.ts'
import type { CallFrame, Execution, Log, StateDiff } from '../../lib/core/simulate/execution.ts'
import { readRawTransaction } from '../../lib/core/simulate/read-raw-transaction.ts'
import type { BlockEnv, KnownState } from '../../lib/core/simulate/state.ts'
import { comparableTrace, type FlatTrace, flattenTree } from './flat-traces.ts'
import { forkOfGenesis } from './fork-of-genesis.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

export interface Line {
  suite: string
  name: string
  chainId: number
  case: {
    genesis: { alloc: Record<Hex, GenesisAccount>; config: Record<string, unknown>; mixHash?: Hex }
    context: Record<string, string | undefined>
    input: Hex
    tracerConfig?: TracerConfig
    result: unknown
  }
}
type TracerConfig = { disableCode?: boolean; disableStorage?: boolean; convertParityErrors?: boolean }
type GenesisAccount = { balance: string; nonce?: string | number; code?: Hex; storage?: Record<Hex, Hex> }

export async function run(dataDir: string): Promise<{ passed: number; failed: string[]; notes: string[] }> {
  const folder = join(dataDir, 'geth_tracetest')
  const { count, origin } = JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8'))
  const failed: string[] = []
  const notes: string[] = [`${count} cases of ${origin}`]
  let passed = 0
  for (const line of readJsonlGz<Line>(join(folder, 'cases.jsonl.gz'))) {
    const label = `${line.suite}/${line.name}`
    const problem = await check(line)
    if (problem === null) passed += 1
    else if (problem.startsWith('not compared')) notes.push(`${label}: ${problem}`)
    else failed.push(`${label}: ${problem}`)
  }
  return { passed, failed, notes }
}

async function check(line: Line): Promise<string | null> {
  const { context, genesis, input } = line.case
  const at = (name: string) => BigInt(context[name] ?? 0)
  const when = { number: at('number'), timestamp: at('timestamp'), difficulty: at('difficulty') }
  const fork = forkOfGenesis(genesis.config, when)
  const step = readRawTransaction(input)
  if (step === null) return 'unreadable transaction'
  const block = readBlock(context, genesis.mixHash)
  const chainId = Number(genesis.config.chainId ?? line.chainId)
  const job = { chainId, fork, block, rules: 'block', steps: [step], watch: null, views: [] } as const
  const reply = await runJob(job, readState(genesis.alloc))
  if (reply.kind !== 'done') return JSON.stringify(reply)
  const [execution] = reply.executions
  return execution === undefined ? 'nothing ran' : compare(line, execution)
}

/** Each suite shows another side of the same run. */
function compare(line: Line, { callTree, logs, stateDiff, ...execution }: Execution): string | null {
  const { result, tracerConfig = {} } = line.case
  if (callTree === null) return `${execution.status}: ${execution.reason}`
  switch (line.suite) {
    case 'call_tracer':
    case 'call_tracer_legacy':
    case 'erc7562_tracer':
      return difference(callTree, treeOf(result as CallFrame))
    case 'call_tracer_withLog':
      return difference(callTree, treeOf(result as CallFrame)) ?? difference(logs, logsOf(result as CallFrame))
    case 'call_tracer_flat': {
      const word = (trace: FlatTrace) => ({ ...trace, ...(trace.error === undefined ? {} : { error: 'failed' }) })
      const ours = flattenTree(callTree)
      const theirs = (result as FlatTrace[]).map(comparableTrace)
      return tracerConfig.convertParityErrors === true
        ? difference(ours.map(word), theirs.map(word))
        : difference(ours, theirs)
    }
    case 'prestate_tracer_with_diff_mode':
      return difference(withoutParts(stateDiff, tracerConfig), result)
    case 'prestate_tracer':
      return contains(result as StateDiff['pre'], stateDiff.pre)
    default:
      return `no comparison for ${line.suite}`
  }
}

/** The parts of a frame that every call tracer gives; the ERC-7562 one adds its own. */
function treeOf({ type, from, to, value, gas, gasUsed, input, output, error, revertReason, calls }: CallFrame): object {
  const parts = { type, from, to, value, gas, gasUsed, input, output, error, revertReason, calls: calls?.map(treeOf) }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
}

/** All logs of a tree in the order in which they were left. */
function logsOf(frame: CallFrame): readonly Log[] {
  const logs = (each: CallFrame): NonNullable<CallFrame['logs']> => [
    ...(each.logs ?? []),
    ...(each.calls ?? []).flatMap(logs),
  ]
  return logs(frame)
    .toSorted((one, two) => Number(one.index) - Number(two.index))
    .map(({ address, topics, data }) => ({ address, topics, data }) as Log)
}

function withoutParts({ pre, post }: StateDiff, { disableCode, disableStorage }: TracerConfig): StateDiff {
  const trim = (accounts: StateDiff['pre']): StateDiff['pre'] =>
    Object.fromEntries(
      Object.entries(accounts).map(([address, { code, storage, ...account }]) => [
        address,
        {
          ...account,
          ...(code === undefined || disableCode === true ? {} : { code }),
          ...(storage === undefined || disableStorage === true ? {} : { storage }),
        },
      ]),
    )
  return { pre: trim(pre), post: trim(post) }
}

/** A whole prestate lists what was read too: what was changed must be in it, just as it was. */
function contains(whole: StateDiff['pre'], part: StateDiff['pre']): string | null {
  for (const [address, { storage = {}, ...account }] of Object.entries(part)) {
    const { storage: slots = {}, ...listed } = whole[address] ?? {}
    const wrong = difference(account, listed)
    if (wrong !== null) return `${address}: ${wrong}`
    const missing = Object.entries(storage).find(([slot, word]) => slots[slot] !== word)
    if (missing !== undefined) return `${address}: slot ${missing.join(' was ')}`
  }
  return null
}

function difference(ours: unknown, theirs: unknown): string | null {
  if (isDeepStrictEqual(ours, theirs)) return null
  return `ours ${JSON.stringify(ours)} theirs ${JSON.stringify(theirs)}`
}

function readBlock(context: Line['case']['context'], mixHash: Hex | undefined): BlockEnv {
  const decimal = (name: string) => BigInt(context[name] ?? 0).toString()
  return {
    number: decimal('number'),
    timestamp: decimal('timestamp'),
    gasLimit: decimal('gasLimit'),
    coinbase: (context.miner ?? `0x${'0'.repeat(40)}`) as Address,
    difficulty: decimal('difficulty'),
    ...(context.baseFeePerGas === undefined ? {} : { baseFee: decimal('baseFeePerGas') }),
    ...(context.excessBlobGas === undefined ? {} : { excessBlobGas: decimal('excessBlobGas') }),
    ...(mixHash === undefined ? {} : { prevRandao: mixHash }),
  }
}

function readState(alloc: Record<Hex, GenesisAccount>): KnownState {
  const accounts = Object.entries(alloc).map(([address, { balance, nonce = 0, code = '0x', storage = {} }]) => [
    address.toLowerCase(),
    {
      balance: BigInt(balance).toString(),
      nonce: BigInt(nonce).toString(),
      code,
      storage: Object.fromEntries(Object.entries(storage).map(([slot, word]) => [word32(slot as Hex), word32(word)])),
    },
  ])
  return { complete: true, accounts: Object.fromEntries(accounts) }
}

function word32(value: Hex): Hex {
  return padHex(`0x${BigInt(value).toString(16)}`, { size: 32 })
}
