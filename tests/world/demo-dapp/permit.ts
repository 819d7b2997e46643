import type { Hex } from 'viem'
import type { Scene } from './scene.ts'

/** ERC-2612 typed data that lets `spender` move the account's Demo USD. */
export async function permitOf({ world, account, reader }: Scene, spender: Hex, value: bigint) {
  const nonce = (await reader.call(world.dusd, 'nonces', [account])) as bigint
  const name = (await reader.call(world.dusd, 'name', [])) as string
  const field = (name: string, type: string) => ({ name, type })
  return {
    types: {
      EIP712Domain: [
        field('name', 'string'),
        field('version', 'string'),
        field('chainId', 'uint256'),
        field('verifyingContract', 'address'),
      ],
      Permit: [
        field('owner', 'address'),
        field('spender', 'address'),
        field('value', 'uint256'),
        field('nonce', 'uint256'),
        field('deadline', 'uint256'),
      ],
    },
    primaryType: 'Permit',
    domain: { name, version: '1', chainId: world.chainId, verifyingContract: world.dusd.address },
    message: {
      owner: account,
      spender,
      value: value.toString(),
      nonce: nonce.toString(),
      deadline: ((await reader.timestamp()) + 86_400n).toString(),
    },
  }
}
