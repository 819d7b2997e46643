// Ethereum's own state tests: after each transaction the state's root and the hash of the surviving logs must be exact.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keccak256, padHex, stringToHex } from 'viem'
import { runJob } from '../../lib/adapters/evm/run-job.ts'
import type { Hex } from '../../lib/core/facts/hex.ts'
import { readRawTransaction } from '../../lib/core/simulate/read-raw-transaction.ts'
import type { BlockEnv, Fork, KnownState } from '../../lib/core/simulate/state.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

interface Line {
  dir: string
  name: string
  test: {
    env: Record<string, Hex>
    pre: Record<Hex, { balance: Hex; nonce: Hex; code: Hex; storage: Record<Hex, Hex> }>
    transaction: { sender: Hex }
    post: Record<
      string,
      { hash: Hex; logs: Hex; txbytes: Hex; indexes: Record<string, number>; expectException?: string }[]
    >
  }
}

const FORKS: { readonly [name: string]: Fork } = { Shanghai: 'shanghai', Cancun: 'cancun', Prague: 'prague' }

/** These were made in 2024 for EIPs that were not settled: other addresses for EIP-2537, no EIP-7623, EOF. */
const DRAFTS = 'EIPTests/'

export async function run(dataDir: string): Promise<{ passed: number; failed: string[]; notes: string[] }> {
  const folder = join(dataDir, 'evm_state_tests')
  const { count, origin } = JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8'))
  const lines = readJsonlGz<Line>(join(folder, 'state_tests.jsonl.gz'))
  const failed: string[] = []
  const notes: string[] = [`${count} files of ${origin}`]
  let passed = 0
  for (const { dir, name, test } of lines) {
    for (const [forkName, posts] of Object.entries(test.post)) {
      const fork = FORKS[forkName]
      const draft = dir.startsWith(DRAFTS) && forkName === 'Prague'
      if (fork === undefined || draft) {
        notes.push(`${dir}/${name}: unsupported: ${draft ? 'a draft of Prague, since changed' : forkName}`)
        continue
      }
      for (const post of posts) {
        const label = `${dir}/${name} ${forkName} ${Object.values(post.indexes).join('.')}`
        const problem = await check(test, fork, post)
        if (problem === null) passed += 1
        else if (problem.startsWith('unchecked')) notes.push(`${label}: ${problem}`)
        else failed.push(`${label}: ${problem}`)
      }
    }
  }
  return { passed, failed, notes }
}

async function check(test: Line['test'], fork: Fork, post: Line['test']['post'][string][number]) {
  const state = readState(test.pre)
  const step = readRawTransaction(post.txbytes)
  if (step === null) return post.expectException === undefined ? 'unreadable transaction' : null
  const block = readBlock(test.env)
  const job = { chainId: 1, fork, block, rules: 'block', steps: [step], watch: null, views: [] } as const
  const reply = await runJob(job, state)
  if (reply.kind === 'missing') return 'missing state in a complete one'
  if (reply.kind === 'unchecked') return `unchecked ${reply.unchecked.reason}: ${reply.unchecked.detail}`
  const [execution] = reply.executions
  if (execution === undefined) return 'nothing ran'
  if (execution.stateRoot !== post.hash) return `state root ${execution.status} ${execution.reason ?? ''}`
  if (execution.logsHash !== post.logs) return 'logs hash'
  const refused = execution.status === 'invalid'
  return refused === (post.expectException !== undefined) ? null : `validity: ${execution.reason}`
}

function readBlock(env: Record<string, Hex>): BlockEnv {
  const number = BigInt(env.currentNumber ?? 0)
  const hashes: Record<string, Hex> = {}
  // In these tests a block's hash is that of its number's digits.
  for (let n = number > 256n ? number - 256n : 0n; n < number; n += 1n) hashes[`${n}`] = keccak256(stringToHex(`${n}`))
  const decimal = (name: string) => BigInt(env[name] ?? 0).toString()
  return {
    number: number.toString(),
    timestamp: decimal('currentTimestamp'),
    gasLimit: decimal('currentGasLimit'),
    coinbase: env.currentCoinbase ?? '0x',
    baseFee: decimal('currentBaseFee'),
    difficulty: decimal('currentDifficulty'),
    prevRandao: env.currentRandom ?? '0x',
    excessBlobGas: decimal('currentExcessBlobGas'),
    hashes,
  }
}

function readState(pre: Line['test']['pre']): KnownState {
  const accounts = Object.entries(pre).map(([address, account]) => [
    address.toLowerCase(),
    {
      balance: BigInt(account.balance).toString(),
      nonce: BigInt(account.nonce).toString(),
      code: account.code,
      storage: Object.fromEntries(
        Object.entries(account.storage).map(([slot, word]) => [word32(slot as Hex), word32(word)]),
      ),
    },
  ])
  return { complete: true, accounts: Object.fromEntries(accounts) }
}

function word32(value: Hex): Hex {
  return padHex(`0x${BigInt(value).toString(16)}`, { size: 32 })
}
