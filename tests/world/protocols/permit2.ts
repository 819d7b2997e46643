import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Address, domainSeparator, type Hex, parseAbi } from 'viem'
import { PERMIT2_ABI } from '../../../lib/core/decode/calldata/permit2.data.ts'
import { root } from '../../../scripts/project.ts'
import type { Chain } from '../chain.ts'
import { askChain } from './ask-chain.ts'
import { type Contract, encodeCall } from './contract.ts'

const SCRIPT = '@uniswap/v4-periphery/lib/permit2/test/utils/DeployPermit2.sol'
const VIEWS = parseAbi([
  'function allowance(address owner, address token, address spender) view returns (uint160 amount, uint48 expiration, uint48 nonce)',
  'function nonceBitmap(address owner, uint256 word) view returns (uint256)',
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
])

/**
 * Places Uniswap's Permit2 where it is on every chain. Its code, as compiled by its makers, and its address are read from
 * the script that its own sources bring for placing it. That code holds the EIP-712 domain of the place where it was once
 * deployed; here it is given the domain that its constructor would have worked out for this chain and address.
 */
export async function placePermit2(chain: Chain): Promise<Contract> {
  const script = readFileSync(join(root, 'node_modules', SCRIPT), 'utf8')
  const address = /PERMIT2_ADDRESS = (0x[0-9a-fA-F]{40})/.exec(script)?.[1]?.toLowerCase() as Address | undefined
  const code = /hex"([0-9a-f]+)"/.exec(script)?.[1]
  if (address === undefined || code === undefined) throw new Error(`${SCRIPT} holds no code`)
  const place = (placed: string) => askChain(chain, 'anvil_setCode', address, `0x${placed}`)
  await place(code)
  const contract = { address, abi: [...PERMIT2_ABI, ...VIEWS] }
  const data = encodeCall(contract, 'DOMAIN_SEPARATOR', [])
  const held = await askChain<Hex>(chain, 'eth_call', { to: address, data }, 'latest')
  const domain = { name: 'Permit2', chainId: chain.chainId, verifyingContract: address }
  await place(code.replaceAll(held.slice(2), domainSeparator({ domain }).slice(2)))
  return contract
}
