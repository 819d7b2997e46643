import { type Address, encodeDeployData, type Hex } from 'viem'
import type { Chain } from '../chain.ts'
import type { Artefact } from '../compile-solidity.ts'
import { askChain } from './ask-chain.ts'
import type { Contract } from './contract.ts'

/** Setting a contract up may take no more. */
const GAS = '0x989680'

/**
 * Puts a contract at an address where it is on another chain, as if it had been deployed there: the code that makes it runs
 * at that very place, so that its words of storage and what it knows of itself are right.
 */
export async function placeArtefact(
  chain: Chain,
  address: Address,
  { abi, bytecode }: Artefact,
  ...args: readonly unknown[]
): Promise<Contract> {
  await askChain(chain, 'anvil_setCode', address, encodeDeployData({ abi, bytecode, args }))
  const making = { from: chain.accounts[2]?.address, to: address, gas: GAS }
  const code = await askChain<Hex>(chain, 'eth_call', making, 'latest')
  await askChain(chain, 'eth_sendTransaction', making)
  await askChain(chain, 'anvil_setCode', address, code)
  return { address, abi }
}
