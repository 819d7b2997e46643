import { type Address, concatHex, type Hex, zeroAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain, ChainAccount } from '../chain.ts'
import { type Contract, encodeCall } from './contract.ts'
import { openDeployer } from './deployer.ts'

export interface SafeTransaction {
  readonly to: Address
  readonly value: bigint
  readonly data: Hex
  /** 0: a call, 1: a delegate call. */
  readonly operation: 0 | 1
  readonly safeTxGas?: bigint
}

const TYPES = {
  SafeTx: [
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'data', type: 'bytes' },
    { name: 'operation', type: 'uint8' },
    { name: 'safeTxGas', type: 'uint256' },
    { name: 'baseGas', type: 'uint256' },
    { name: 'gasPrice', type: 'uint256' },
    { name: 'gasToken', type: 'address' },
    { name: 'refundReceiver', type: 'address' },
    { name: 'nonce', type: 'uint256' },
  ],
} as const

/** Calldata of `execTransaction` with the signatures of `signers`, over the account's next nonce. */
export async function signSafeTransaction(
  chain: Chain,
  safe: Contract,
  { to, value, data, operation, safeTxGas = 0n }: SafeTransaction,
  signers: readonly ChainAccount[],
): Promise<Hex> {
  const nonce = await openDeployer(chain).read<bigint>(safe, 'nonce', [])
  const paid = { baseGas: 0n, gasPrice: 0n, gasToken: zeroAddress, refundReceiver: zeroAddress }
  const message = { to, value, data, operation, safeTxGas, ...paid, nonce }
  const domain = { chainId: chain.chainId, verifyingContract: safe.address }
  // The Safe asks for its owners' signatures in the order of their addresses.
  const inOrder = signers.toSorted((one, two) => (one.address < two.address ? -1 : 1))
  const signatures = await Promise.all(
    inOrder.map(({ privateKey }) =>
      privateKeyToAccount(privateKey).signTypedData({ domain, types: TYPES, primaryType: 'SafeTx', message }),
    ),
  )
  const all = signatures.length === 0 ? '0x' : concatHex(signatures)
  return encodeCall(safe, 'execTransaction', [to, value, data, operation, safeTxGas, ...Object.values(paid), all])
}
