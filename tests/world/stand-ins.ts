import { join } from 'node:path'
import { decodeFunctionResult, encodeFunctionData, erc20Abi, pad, toHex } from 'viem'
import type { Address, Hex } from '../../lib/core/facts/hex.ts'
import { root } from '../../scripts/project.ts'
import { compileRuntime } from '../support/compile-runtime.ts'
import type { Chain } from './chain.ts'

/** Code of our own that stands where a chain has another's, by name. */
export const STAND_INS = compileRuntime(join(root, 'tests', 'fixtures', 'stand-ins'))

/** Asks the local chain. Throws where it answers an error. */
export async function askChain(
  { url }: Pick<Chain, 'url'>,
  method: string,
  params: readonly unknown[],
): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { result, error } = (await answer.json()) as { result?: unknown; error?: { message: string } }
  if (error) throw new Error(`${method}: ${error.message}`)
  return result
}

/** Puts code at an address, with words of its storage. */
export async function putCode(
  chain: Pick<Chain, 'url'>,
  address: Address,
  code: Hex | undefined,
  storage: readonly Hex[] | ReadonlyMap<number, Hex> = [],
): Promise<void> {
  if (code === undefined) throw new Error('There is no such code')
  await askChain(chain, 'anvil_setCode', [address, code])
  for (const [slot, word] of storage.entries())
    await askChain(chain, 'anvil_setStorageAt', [address, toHex(slot, { size: 32 }), pad(word, { size: 32 })])
}

/** Puts a token at an address that calls itself so. Throws where it then does not. */
export async function putToken(
  chain: Pick<Chain, 'url'>,
  address: Address,
  symbol: string,
  decimals: number,
): Promise<void> {
  const storage = new Map([
    [4, shortText(symbol)],
    [5, toHex(decimals)],
  ])
  await putCode(chain, address, STAND_INS.StandInToken, storage)
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'symbol' })
  const said = (await askChain(chain, 'eth_call', [{ to: address, data }, 'latest'])) as Hex
  if (decodeFunctionResult({ abi: erc20Abi, functionName: 'symbol', data: said }) !== symbol)
    throw new Error(`The token at ${address} does not call itself ${symbol}`)
}

/** Text of up to 31 bytes as Solidity keeps it. */
function shortText(text: string): Hex {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > 31) throw new Error(`${text} is too long`)
  const word = new Uint8Array(32)
  word.set(bytes)
  word[31] = 2 * bytes.length
  return toHex(word)
}
