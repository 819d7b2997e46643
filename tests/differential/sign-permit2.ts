import type { Address } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { ChainAccount } from '../world/chain.ts'
import { openDeployer } from '../world/protocols/deployer.ts'
import { call } from './call.ts'
import type { Ground } from './open-ground.ts'
import type { Action } from './plan.ts'

const DETAILS = [
  { name: 'token', type: 'address' },
  { name: 'amount', type: 'uint160' },
  { name: 'expiration', type: 'uint48' },
  { name: 'nonce', type: 'uint48' },
] as const
const SINGLE = {
  PermitSingle: [
    { name: 'details', type: 'PermitDetails' },
    { name: 'spender', type: 'address' },
    { name: 'sigDeadline', type: 'uint256' },
  ],
  PermitDetails: DETAILS,
} as const
const PERMITTED = [
  { name: 'token', type: 'address' },
  { name: 'amount', type: 'uint256' },
] as const
const REST = [
  { name: 'spender', type: 'address' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint256' },
] as const
const TRANSFER = {
  PermitTransferFrom: [{ name: 'permitted', type: 'TokenPermissions' }, ...REST],
  TokenPermissions: PERMITTED,
} as const
const BATCH = {
  PermitBatchTransferFrom: [{ name: 'permitted', type: 'TokenPermissions[]' }, ...REST],
  TokenPermissions: PERMITTED,
} as const

const domainOf = ({ chain, permit2 }: Ground) => {
  return { name: 'Permit2', chainId: chain.chainId, verifyingContract: permit2.address }
}

/** Permit2's `permit` with the owner's signature over their next nonce. */
export async function signPermitSingle(
  ground: Ground,
  owner: ChainAccount,
  { token, spender, amount, until }: { token: Address; spender: Address; amount: bigint; until: bigint },
): Promise<Action> {
  const { chain, permit2 } = ground
  const pair = [owner.address, token, spender]
  const [, , nonce] = await openDeployer(chain).read<readonly [bigint, number, number]>(permit2, 'allowance', pair)
  const details = { token, amount, expiration: Number(until), nonce }
  const message = { details, spender, sigDeadline: until }
  const account = privateKeyToAccount(owner.privateKey)
  const domain = domainOf(ground)
  const signature = await account.signTypedData({ domain, types: SINGLE, primaryType: 'PermitSingle', message })
  return call(permit2, 'permit', [owner.address, message, signature])
}

/** Permit2's `permitTransferFrom` to the sender, of one token or of several. */
export async function signPermitTransfer(
  ground: Ground,
  owner: ChainAccount,
  plan: {
    permitted: readonly { token: Address; amount: bigint }[]
    nonce: bigint
    until: bigint
    spender: Address
    taken: bigint
    batch: boolean
  },
): Promise<Action> {
  const { spender, nonce, until: deadline, taken } = plan
  const account = privateKeyToAccount(owner.privateKey)
  const domain = domainOf(ground)
  const [first] = plan.permitted
  if (first === undefined) throw new Error('nothing permitted')
  const each = { to: spender, requestedAmount: taken }
  if (!plan.batch) {
    const message = { permitted: first, spender, nonce, deadline }
    const signed = await account.signTypedData({ domain, types: TRANSFER, primaryType: 'PermitTransferFrom', message })
    return call(ground.permit2, 'permitTransferFrom', [
      { permitted: first, nonce, deadline },
      each,
      owner.address,
      signed,
    ])
  }
  const { permitted } = plan
  const message = { permitted, spender, nonce, deadline }
  const signed = await account.signTypedData({ domain, types: BATCH, primaryType: 'PermitBatchTransferFrom', message })
  const details = permitted.map(() => each)
  return call(ground.permit2, 'permitTransferFrom', [{ permitted, nonce, deadline }, details, owner.address, signed])
}
