import {
  createPublicClient,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  http,
  parseEther,
  parseGwei,
  parseUnits,
  type SignedAuthorization,
  toHex,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { CallFrame, Execution } from '../../../lib/core/simulate/execution.ts'
import { readRawTransaction } from '../../../lib/core/simulate/read-raw-transaction.ts'
import type { AccountState } from '../../../lib/core/simulate/state.ts'
import { type Chain, startChain } from '../../world/chain.ts'
import { type Contract, type Contracts, deployContracts } from '../../world/contracts.ts'

type Call = { to?: Hex; data?: Hex; value?: bigint; authorizationList?: SignedAuthorization[] }
type Prestate = Record<Hex, { balance?: Hex; nonce?: number; code?: Hex; storage?: Record<Hex, Hex> }>

let chain: Chain
let contracts: Contracts
const rpc = async (method: string, ...params: unknown[]) => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const response = await fetch(chain.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { result, error } = await response.json()
  if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
  return result
}

beforeAll(async () => {
  chain = await startChain()
  contracts = await deployContracts(chain)
}, 120_000)

afterAll(() => chain.stop())

/** Sends a transaction to the chain, and runs the same bytes here on the state that it ran on. */
async function runBoth(given: Call) {
  const [user] = chain.accounts
  if (user === undefined) throw new Error('no account')
  const account = privateKeyToAccount(user.privateKey)
  const reader = createPublicClient({ transport: http(chain.url), pollingInterval: 20 })
  const { authorizationList, ...rest } = given
  const fields = {
    chainId: chain.chainId,
    nonce: await reader.getTransactionCount({ address: user.address }),
    gas: 1_000_000n,
    maxFeePerGas: parseGwei('30'),
    maxPriorityFeePerGas: parseGwei('1'),
    ...rest,
  }
  const bytes =
    authorizationList === undefined
      ? await account.signTransaction({ type: 'eip1559', ...fields })
      : await account.signTransaction({ type: 'eip7702', ...fields, authorizationList })
  const hash = await rpc('eth_sendRawTransaction', bytes)
  await reader.waitForTransactionReceipt({ hash })
  const theirs: Record<string, Hex> = await rpc('eth_getTransactionReceipt', hash)
  const block = await rpc('eth_getBlockByNumber', theirs.blockNumber, false)
  const prestate: Prestate = await rpc('debug_traceTransaction', hash, { tracer: 'prestateTracer' })
  const tree: CallFrame = await rpc('debug_traceTransaction', hash, { tracer: 'callTracer' })
  const tracerConfig = { diffMode: true }
  const diff = await rpc('debug_traceTransaction', hash, { tracer: 'prestateTracer', tracerConfig })
  const step = readRawTransaction(bytes)
  if (step === null) throw new Error('unreadable')
  const decimal = (quantity: Hex) => BigInt(quantity).toString()
  const reply = await runJob(
    {
      chainId: chain.chainId,
      fork: 'prague',
      block: {
        number: decimal(block.number),
        timestamp: decimal(block.timestamp),
        gasLimit: decimal(block.gasLimit),
        coinbase: block.miner,
        baseFee: decimal(block.baseFeePerGas),
        prevRandao: block.mixHash,
        excessBlobGas: decimal(block.excessBlobGas),
      },
      rules: 'block',
      steps: [step],
      watch: null,
      views: [],
    },
    { complete: true, accounts: Object.fromEntries(Object.entries(prestate).map(readAccount)) },
  )
  if (reply.kind !== 'done' || reply.executions[0] === undefined) throw new Error(JSON.stringify(reply))
  return { ours: reply.executions[0], theirs, tree, diff }
}

function readAccount([address, account]: [string, Prestate[Hex]]): [string, AccountState] {
  const { balance = '0x0', nonce = 0, code = '0x', storage = {} } = account ?? {}
  return [address, { balance: BigInt(balance).toString(), nonce: nonce.toString(), code, storage }]
}

/** What both trees say of a frame, without the words of errors, which differ among nodes. */
function shape({ type, from, to, value, gas, gasUsed, input, output, error, calls = [] }: CallFrame): object {
  return { type, from, to, value, gas, gasUsed, input, output, failed: error !== undefined, calls: calls.map(shape) }
}

/** Geth's newest tracer gives code hashes too, anvil's does not. */
function withoutHashes(value: object): object {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'codeHash' ? undefined : part)))
}

async function expectSame(given: Call): Promise<Execution> {
  const { ours, theirs, tree, diff } = await runBoth(given)
  expect(ours.gasUsed).toBe(theirs.gasUsed)
  expect(ours.status === 'success' ? '0x1' : '0x0').toBe(theirs.status)
  const logs = theirs.logs as unknown as Execution['logs']
  expect(ours.logs).toEqual(logs.map(({ address, topics, data }) => ({ address, topics, data })))
  // Anvil gives the root the gas that is left after the intrinsic part, geth all of it.
  expect(ours.callTree && shape({ ...ours.callTree, gas: tree.gas })).toEqual(shape(tree))
  expect(withoutHashes(ours.stateDiff)).toEqual(diff)
  return ours
}

function call({ address, abi }: Contract, functionName: string, args: unknown[], value = 0n): Call {
  const data = encodeFunctionData({ abi, functionName, args } as EncodeFunctionDataParameters)
  return { to: address, data, value }
}

describe('a run here is what a node makes of the same bytes: gas, status, logs, every call', () => {
  it('ether to an account', async () => {
    await expectSame({ to: contracts.friend, value: parseEther('1') })
  })

  it('a token moved, and granted', async () => {
    await expectSame(call(contracts.dusd, 'transfer', [contracts.friend, 5n]))
    await expectSame(call(contracts.dusd, 'approve', [contracts.router.address, parseUnits('1000', 6)]))
  })

  it('a swap over a real Uniswap V2, both ways', async () => {
    const { user, dusd, weth, router } = contracts
    const late = 10n ** 11n
    const buy = [0n, [weth.address, dusd.address], user, late]
    await expectSame(call(router, 'swapExactETHForTokens', buy, parseEther('1')))
    const sell = [parseUnits('500', 6), 0n, [dusd.address, weth.address], user, late]
    const { logs } = await expectSame(call(router, 'swapExactTokensForETH', sell))
    expect(logs.length).toBeGreaterThan(4)
  })

  it('a swap that reverts', async () => {
    const { user, dusd, weth, router } = contracts
    const greedy = [10n ** 30n, [weth.address, dusd.address], user, 10n ** 11n]
    const { reason } = await expectSame(call(router, 'swapExactETHForTokens', greedy, 1n))
    expect(reason).toContain('INSUFFICIENT_OUTPUT_AMOUNT')
  })

  it('collectibles', async () => {
    const { user, friend, pictures, items } = contracts
    await expectSame(call(pictures, 'safeTransferFrom', [user, friend, 1n]))
    await expectSame(call(pictures, 'setApprovalForAll', [friend, true]))
    await expectSame(call(items, 'safeTransferFrom', [user, friend, 1n, 2n, '0x']))
  })

  it('a creation, and calldata whose floor price counts', async () => {
    await expectSame({ data: '0x605b60005360016000f3' })
    await expectSame({ to: contracts.friend, data: toHex('words '.repeat(500)) })
  })
  it("accounts that run another's code (EIP-7702), of which one authorization does not hold", async () => {
    const [, , , , other] = chain.accounts
    if (other === undefined) throw new Error('no account')
    const account = privateKeyToAccount(other.privateKey)
    const authorize = (nonce: number) =>
      account.signAuthorization({ chainId: chain.chainId, nonce, contractAddress: contracts.dusd.address })
    const list = [await authorize(0), await authorize(7)]
    const named = call({ ...contracts.dusd, address: other.address }, 'decimals', [])
    const { stateDiff } = await expectSame({ ...named, authorizationList: list })
    expect(stateDiff.post[other.address]?.code).toContain(contracts.dusd.address.slice(2))
  })
})
