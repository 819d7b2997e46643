import { concat, type Hex, maxUint256, numberToHex, pad, parseEther, zeroAddress } from 'viem'
import type { Chain } from '../../tests/world/chain.ts'
import type { Contracts } from '../../tests/world/contracts.ts'
import { type Contract, encodeCall } from '../../tests/world/protocols/contract.ts'
import { openDeployer } from '../../tests/world/protocols/deployer.ts'
import { deploySafe, openSafe } from '../../tests/world/protocols/safe.ts'

/** One transaction whose review is timed. */
export interface Shape {
  readonly name: string
  readonly tx: { readonly from: Hex; readonly to: Hex; readonly value?: Hex; readonly data?: Hex }
}

/** Six things that people do, on the local chain's contracts; the last one is done by a Safe that `user` owns. */
export async function shapesOf(chain: Chain, contracts: Contracts): Promise<readonly Shape[]> {
  const { user, friend, stranger, dusd, weth, router } = contracts
  const call = (name: string, contract: Contract, functionName: string, args: unknown[], value = 0n): Shape => ({
    name,
    tx: {
      from: user,
      to: contract.address,
      value: numberToHex(value),
      data: encodeCall(contract, functionName, args),
    },
  })
  const safe = await openSafe(chain, await deploySafe(chain), [user], 1)
  await openDeployer(chain).call(dusd, 'transfer', [safe.address, 1_000_000n])
  const payment = encodeCall(dusd, 'transfer', [friend, 1n])
  const calls = [payment, encodeCall(dusd, 'approve', [stranger, maxUint256])]
  const swap = [0n, [weth.address, dusd.address], user, maxUint256]
  // An owner that sends it itself needs no signature (`v` 1): its address stands in the place of one.
  const signature = concat([pad(user), pad('0x'), '0x01'])
  const nothing = [0, 0n, 0n, 0n, zeroAddress, zeroAddress]
  return [
    { name: 'send ether', tx: { from: user, to: friend, value: numberToHex(parseEther('1')) } },
    call('ERC-20 transfer', dusd, 'transfer', [friend, 1_000_000n]),
    call('ERC-20 approve', dusd, 'approve', [router.address, 1_000_000n]),
    call('multicall of two', dusd, 'multicall', [calls]),
    call('Uniswap V2 swap', router, 'swapExactETHForTokens', swap, parseEther('1')),
    call('Safe execTransaction', safe, 'execTransaction', [dusd.address, 0n, payment, ...nothing, signature]),
  ]
}
