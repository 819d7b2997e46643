import { encodeFunctionData, maxUint256, numberToHex, parseEther, parseUnits, stringToHex } from 'viem'
import { createSiweMessage } from 'viem/siwe'
import type { Contract } from '../contracts.ts'
import { permitOf } from './permit.ts'
import type { Scene } from './scene.ts'

/** One thing that the page can ask of a wallet. */
export interface Action {
  readonly id: string
  readonly group: 'Everyday' | 'Traps'
  readonly label: string
  readonly method: string
  params(scene: Scene): Promise<unknown[]> | unknown[]
}

const DUSD = (amount: string) => parseUnits(amount, 6)
const data = ({ abi }: Contract, functionName: string, args: unknown[]) =>
  encodeFunctionData({ abi, functionName, args })
const call = ({ account }: Scene, contract: Contract, functionName: string, args: unknown[], value = 0n) => [
  {
    from: account,
    to: contract.address,
    data: data(contract, functionName, args),
    ...(value === 0n ? {} : { value: numberToHex(value) }),
  },
]

async function swapEtherForDusd(scene: Scene) {
  const { world, account, reader } = scene
  const path = [world.weth.address, world.dusd.address]
  const given = parseEther('1')
  const [, expected = 0n] = (await reader.call(world.router, 'getAmountsOut', [given, path])) as bigint[]
  const args = [(expected * 99n) / 100n, path, account, (await reader.timestamp()) + 1_200n]
  return call(scene, world.router, 'swapExactETHForTokens', args, given)
}

async function sellInOneBatch({ world, account, reader }: Scene) {
  const path = [world.dusd.address, world.weth.address]
  const [, expected = 0n] = (await reader.call(world.router, 'getAmountsOut', [DUSD('100'), path])) as bigint[]
  const args = [DUSD('100'), (expected * 99n) / 100n, path, account, (await reader.timestamp()) + 1_200n]
  const calls = [
    { to: world.dusd.address, data: data(world.dusd, 'approve', [world.router.address, DUSD('100')]) },
    { to: world.router.address, data: data(world.router, 'swapExactTokensForETH', args) },
  ]
  return [{ version: '2.0.0', from: account, chainId: numberToHex(world.chainId), atomicRequired: false, calls }]
}

function hiddenApproval(scene: Scene) {
  const { dusd, friend, stranger } = scene.world
  const calls = [data(dusd, 'transfer', [friend, DUSD('5')]), data(dusd, 'approve', [stranger, maxUint256])]
  return call(scene, dusd, 'multicall', [calls])
}

function login({ world, account }: Scene) {
  const { host, origin } = location
  const message = createSiweMessage({
    domain: host,
    address: account,
    statement: 'Sign in to the demo shop.',
    uri: origin,
    version: '1',
    chainId: world.chainId,
    nonce: 'plainsign4361',
    issuedAt: new Date(),
  })
  return [stringToHex(message), account]
}

export const ACTIONS: readonly Action[] = [
  {
    id: 'send',
    group: 'Everyday',
    label: 'Send 0.5 ETH to a friend',
    method: 'eth_sendTransaction',
    params: ({ account, world }) => [{ from: account, to: world.friend, value: numberToHex(parseEther('0.5')) }],
  },
  {
    id: 'send-token',
    group: 'Everyday',
    label: 'Send 25 DUSD to a friend',
    method: 'eth_sendTransaction',
    params: (scene) => call(scene, scene.world.dusd, 'transfer', [scene.world.friend, DUSD('25')]),
  },
  {
    id: 'approve-exact',
    group: 'Everyday',
    label: 'Let Uniswap use 250 DUSD',
    method: 'eth_sendTransaction',
    params: (scene) => call(scene, scene.world.dusd, 'approve', [scene.world.router.address, DUSD('250')]),
  },
  {
    id: 'swap',
    group: 'Everyday',
    label: 'Swap 1 ETH for DUSD',
    method: 'eth_sendTransaction',
    params: swapEtherForDusd,
  },
  {
    id: 'batch',
    group: 'Everyday',
    label: 'Approve and sell 100 DUSD in one batch',
    method: 'wallet_sendCalls',
    params: sellInOneBatch,
  },
  {
    id: 'message',
    group: 'Everyday',
    label: 'Sign a greeting',
    method: 'personal_sign',
    params: ({ account }) => [stringToHex('Hello from the demo shop'), account],
  },
  { id: 'login', group: 'Everyday', label: 'Sign in with Ethereum', method: 'personal_sign', params: login },
  {
    id: 'approve-unlimited',
    group: 'Traps',
    label: 'Claim airdrop (unlimited approval to a stranger)',
    method: 'eth_sendTransaction',
    params: (scene) => call(scene, scene.world.dusd, 'approve', [scene.world.stranger, maxUint256]),
  },
  {
    id: 'hidden-approval',
    group: 'Traps',
    label: 'Pay 5 DUSD (a batch that hides an approval)',
    method: 'eth_sendTransaction',
    params: hiddenApproval,
  },
  {
    id: 'permit',
    group: 'Traps',
    label: 'Verify account (a permit for a stranger)',
    method: 'eth_signTypedData_v4',
    params: async (scene) => [scene.account, JSON.stringify(await permitOf(scene, scene.world.stranger, maxUint256))],
  },
  {
    id: 'approval-for-all',
    group: 'Traps',
    label: 'List pictures (all of them to a stranger)',
    method: 'eth_sendTransaction',
    params: (scene) => call(scene, scene.world.pictures, 'setApprovalForAll', [scene.world.stranger, true]),
  },
  {
    id: 'reverts',
    group: 'Traps',
    label: 'Send more DUSD than there is (fails)',
    method: 'eth_sendTransaction',
    params: (scene) => call(scene, scene.world.dusd, 'transfer', [scene.world.friend, DUSD('90000000')]),
  },
]
