import { type Address, parseSignature } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { ChainAccount } from '../world/chain.ts'
import { openDeployer } from '../world/protocols/deployer.ts'
import { call } from './call.ts'
import type { Ground } from './open-ground.ts'
import type { Action } from './plan.ts'

const TYPES = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const

/** Demo USD's `permit` with the owner's signature over their next nonce. */
export async function signPermit(
  { chain, contracts: { dusd } }: Ground,
  owner: ChainAccount,
  spender: Address,
  value: bigint,
  deadline: bigint,
): Promise<Action> {
  const nonce = await openDeployer(chain).read<bigint>(dusd, 'nonces', [owner.address])
  const domain = { name: 'Demo USD', version: '1', chainId: chain.chainId, verifyingContract: dusd.address }
  const message = { owner: owner.address, spender, value, nonce, deadline }
  const signed = await privateKeyToAccount(owner.privateKey).signTypedData({
    domain,
    types: TYPES,
    primaryType: 'Permit',
    message,
  })
  const { r, s, yParity } = parseSignature(signed)
  return call(dusd, 'permit', [owner.address, spender, value, deadline, 27 + yParity, r, s])
}
