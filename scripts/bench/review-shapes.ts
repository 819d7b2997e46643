import { encodeFunctionData, type Hex, maxUint256, numberToHex, parseEther } from 'viem'
import type { Contract, Contracts } from '../../tests/world/contracts.ts'

/** One transaction whose review is timed. */
export interface Shape {
  readonly name: string
  readonly tx: { readonly from: Hex; readonly to: Hex; readonly value?: Hex; readonly data?: Hex }
}

/** Six things that people do, on the local chain's contracts. */
export function shapesOf({ user, friend, stranger, dusd, pictures, weth, router }: Contracts): readonly Shape[] {
  const call = (
    name: string,
    { address, abi }: Contract,
    functionName: string,
    args: unknown[],
    value = 0n,
  ): Shape => ({
    name,
    tx: { from: user, to: address, value: numberToHex(value), data: encodeFunctionData({ abi, functionName, args }) },
  })
  const calls = [
    encodeFunctionData({ abi: dusd.abi, functionName: 'transfer', args: [friend, 1n] }),
    encodeFunctionData({ abi: dusd.abi, functionName: 'approve', args: [stranger, maxUint256] }),
  ]
  const swap = [0n, [weth.address, dusd.address], user, maxUint256]
  return [
    { name: 'send ether', tx: { from: user, to: friend, value: numberToHex(parseEther('1')) } },
    call('ERC-20 transfer', dusd, 'transfer', [friend, 1_000_000n]),
    call('ERC-20 approve', dusd, 'approve', [router.address, 1_000_000n]),
    call('ERC-721 transfer', pictures, 'transferFrom', [user, friend, 1n]),
    call('multicall', dusd, 'multicall', [calls]),
    call('Uniswap V2 swap', router, 'swapExactETHForTokens', swap, parseEther('1')),
  ]
}
