import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { encodeFunctionData, parseAbi } from 'viem'
import type { Address, Hex } from '../../../lib/core/facts/hex.ts'
import { startChain } from '../../world/chain.ts'

export interface Node {
  readonly url: string
  readonly account: Address
  readonly friend: Address
  /** Wrapped ether, of which `account` holds some: a contract with code and storage. */
  readonly weth: Address
  /** Sends a transaction of an account that the node holds the key of, and waits until it is mined. */
  send(transaction: object): Promise<{ contractAddress: Address | null; transactionHash: Hex }>
  ask<Result>(method: string, ...params: readonly unknown[]): Promise<Result>
  stop(): Promise<void>
}

/** A real node of our own with a contract on it. */
export async function openNode(): Promise<Node> {
  const { url, accounts, stop } = await startChain()
  async function ask<Result>(method: string, ...params: readonly unknown[]): Promise<Result> {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const answer = (await response.json()) as { result?: Result; error?: unknown }
    if (answer.error !== undefined) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
    return answer.result as Result
  }
  const send = async (transaction: object) => {
    const hash = await ask<Hex>('eth_sendTransaction', transaction)
    for (;;) {
      const receipt = await ask<Awaited<ReturnType<Node['send']>> | null>('eth_getTransactionReceipt', hash)
      if (receipt !== null) return receipt
    }
  }
  const [account, friend] = accounts.map(({ address }) => address)
  if (account === undefined || friend === undefined) throw new Error('The node has too few accounts')
  const path = createRequire(import.meta.url).resolve('@uniswap/v2-periphery/build/WETH9.json')
  const { bytecode } = JSON.parse(readFileSync(path, 'utf8')) as { bytecode: string }
  const data: Hex = bytecode.startsWith('0x') ? (bytecode as Hex) : `0x${bytecode}`
  const { contractAddress } = await send({ from: account, data })
  if (contractAddress === null) throw new Error('The contract was not made')
  const weth = contractAddress.toLowerCase() as Address
  const deposit = encodeFunctionData({ abi: parseAbi(['function deposit() payable']) })
  await send({ from: account, to: weth, value: '0x64', data: deposit })
  return { url, account, friend, weth, ask, send, stop }
}
