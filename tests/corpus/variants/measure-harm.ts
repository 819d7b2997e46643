import { type Address, type Hex, hexToBigInt, numberToHex, pad, slice, toEventSelector } from 'viem'
import { askChain } from '../../world/protocols/ask-chain.ts'
import type { Ask } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { type Fields, firstParam } from './variant.ts'

interface Log {
  readonly address: Address
  readonly topics: readonly Hex[]
  readonly data: Hex
}
interface Receipt {
  readonly status: Hex
  readonly logs: readonly Log[]
  readonly gasUsed: Hex
  readonly effectiveGasPrice: Hex
  readonly transactionHash: Hex
}

const TRANSFER = toEventSelector('Transfer(address,address,uint256)')
const SINGLE = toEventSelector('TransferSingle(address,address,address,uint256,uint256)')
const APPROVAL = toEventSelector('Approval(address,address,uint256)')
const FOR_ALL = toEventSelector('ApprovalForAll(address,address,bool)')

/**
 * What requests do on the chain, as marks: what the account or the stage’s Safes and smart account lose and give away,
 * and which transfers are told and not made; where there is none of it, what is written and said, and whether it fails.
 */
export async function measureHarm(stage: Stage, asks: readonly Ask[]): Promise<ReadonlySet<string>> {
  const { chain, account, guarded, smartAccount } = stage
  const [first] = asks
  if (first === undefined) return new Set()
  const owners = [first.account, account.address, guarded.address, smartAccount.address]
  const since = await askChain<Hex>(chain, 'eth_blockNumber')
  const coins = await Promise.all(owners.map((owner) => askChain<Hex>(chain, 'eth_getBalance', owner, since)))
  const receipts = await execute(stage, asks)
  const logs = receipts.flatMap(({ logs: told }) => told)
  const fees = receipts.reduce(
    (sum, { gasUsed, effectiveGasPrice }) => sum + BigInt(gasUsed) * BigInt(effectiveGasPrice),
    0n,
  )
  const marks = new Set<string>()
  for (const [at, owner] of owners.entries()) {
    const now = BigInt(await askChain<Hex>(chain, 'eth_getBalance', owner, 'latest')) + (at === 0 ? fees : 0n)
    if (now < BigInt(coins[at] ?? '0x0')) marks.add(`loses:${owner}:ether`)
    for (const mark of await marksOf(stage, owner, logs, since)) marks.add(mark)
  }
  if (marks.size > 0) return marks
  for (const { topics } of logs) marks.add(`says:${topics[0]}`)
  for (const { status, transactionHash } of receipts) {
    if (status !== '0x1') marks.add('fails')
    const tracer = { tracer: 'prestateTracer', tracerConfig: { diffMode: true } }
    const { post } = await askChain<{ post: Readonly<Record<Address, Fields>> }>(
      chain,
      'debug_traceTransaction',
      transactionHash,
      tracer,
    )
    for (const [place, { storage, code }] of Object.entries(post)) {
      if (storage !== undefined || code !== undefined) marks.add(`writes:${place}`)
    }
  }
  return marks.size > 0 ? marks : new Set(['nothing'])
}

async function marksOf({ chain }: Stage, owner: Address, logs: readonly Log[], since: Hex): Promise<readonly string[]> {
  const word = pad(owner)
  const marks: string[] = []
  const seen = new Set<string>()
  for (const { address, topics, data } of logs) {
    const [kind, one, two, three] = topics
    const isSingle = kind === SINGLE
    if (kind === APPROVAL && one === word && hexToBigInt(three === undefined ? data : (two ?? '0x0')) > 0n)
      marks.push(`grants:${owner}:${address}`)
    if (kind === FOR_ALL && one === word && hexToBigInt(data) === 1n) marks.push(`grants:${owner}:${address}`)
    const [from, to] = isSingle ? [two, three] : [one, two]
    if ((kind !== TRANSFER && !isSingle) || (from !== word && to !== word)) continue
    const id = isSingle ? slice(data, 0, 32).slice(2) : ''
    const asked = `${isSingle ? '0x00fdd58e' : '0x70a08231'}${word.slice(2)}${id}`
    const key = `${address}${asked}`
    if (seen.has(key)) continue
    seen.add(key)
    const held = (block: string) =>
      askChain<Hex>(chain, 'eth_call', { to: address, data: asked }, block).catch(() => '0x' as const)
    const [before, after] = [await held(since), await held('latest')]
    if (before === after && from !== to) marks.push(`claims:${owner}:${kind}`)
    else if (BigInt(after === '0x' ? 0 : after) < BigInt(before === '0x' ? 0 : before))
      marks.push(`loses:${owner}:${address}`)
  }
  return marks
}

/** What stands for no harm of its own where another is. */
export function keepsHarm(
  base: ReadonlySet<string>,
  other: ReadonlySet<string>,
  instead: ReadonlyMap<Address, Address> = new Map(),
): boolean {
  const map = (mark: string) => [...instead].reduce((text, [from, to]) => text.replace(from, to), mark)
  return [...base].every((mark) => other.has(map(mark)))
}

/** Sends what is asked for, call by call. What the chain refuses stands as failed. */
export async function execute({ chain }: Stage, asks: readonly Ask[]): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = []
  for (const ask of asks) {
    const given = firstParam(ask)
    const calls = ask.method === 'wallet_sendCalls' ? ((given.calls ?? []) as readonly Fields[]) : [given]
    for (const { to, data, input, value } of calls) {
      const tx = {
        from: ask.account,
        data: data ?? input ?? '0x',
        value: numberToHex(BigInt(String(value ?? '0x0'))),
        gas: '0x989680',
      }
      const sent = { ...tx, ...(to === undefined ? {} : { to: String(to).toLowerCase() }) }
      const hash = await askChain<Hex>(chain, 'eth_sendTransaction', sent).catch(() => undefined)
      receipts.push(hash === undefined ? REFUSED : await receiptOf(chain, hash))
    }
  }
  return receipts.filter(({ transactionHash }) => transactionHash !== '0x')
}

const REFUSED: Receipt = { status: '0x0', logs: [], gasUsed: '0x0', effectiveGasPrice: '0x0', transactionHash: '0x' }

async function receiptOf(chain: Stage['chain'], hash: Hex): Promise<Receipt> {
  for (;;) {
    const receipt = await askChain<Receipt | null>(chain, 'eth_getTransactionReceipt', hash)
    if (receipt !== null) return receipt
  }
}
