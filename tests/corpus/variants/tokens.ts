import { type Address, concatHex, type Hex, padHex } from 'viem'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { encodeCall } from '../../world/protocols/contract.ts'
import type { Call } from '../ask.ts'
import { withCalls } from './amounts.ts'
import type { Kind, Scene, Variant } from './variant.ts'

const SPENDER_AND_AMOUNT = /^0x(095ea7b3|a9059cbb|39509351)/

/** Of six or eighteen decimals, silent about success, or with a tax. */
export const otherTokens: Kind = {
  name: 'another token',
  make: (scene) => {
    const { stage, calls } = scene
    const { contracts, tokens, coin, signedCoin } = stage
    const all = [contracts.dusd, contracts.weth, tokens.silent, tokens.taxed, tokens.rebasing, coin, signedCoin]
    const [only] = calls
    const isToken = all.some(({ address }) => address === only?.to)
    if (calls.length !== 1 || only === undefined || !isToken || !SPENDER_AND_AMOUNT.test(only.data)) return []
    const target = `0x${only.data.slice(34, 74)}`
    if (all.some(({ address }) => address === target)) return []
    return all
      .filter(({ address }) => address !== only.to)
      .map(({ address }, at) => ({
        ...withCalls(scene, `number ${at + 1}`, [{ ...only, to: address }]),
        instead: new Map<Address, Address>([[only.to, address]]),
      }))
  },
}

/** Another function of the same contract with the same end. */
export const otherFunctions: Kind = {
  name: 'another function with the same effect',
  make: (scene) => {
    const [only] = scene.calls
    if (scene.calls.length !== 1 || only === undefined) return []
    return [...ofPicture(scene, only), ...ofCoin(scene, only), ...ofApproval(scene, only)]
  },
}

function ofPicture(scene: Scene, { to, value, data }: Required<Call>): readonly Variant[] {
  const { pictures } = scene.stage
  if (to !== pictures.address || !data.startsWith(encodeStart(scene, 'transferFrom'))) return []
  const [from, taker, id] = [`0x${data.slice(34, 74)}`, `0x${data.slice(98, 138)}`, BigInt(`0x${data.slice(138)}`)]
  const call = (args: readonly unknown[]) => ({ to, value, data: encodeCall(pictures, 'safeTransferFrom', args) })
  return [
    withCalls(scene, 'safeTransferFrom', [call([from, taker, id])]),
    withCalls(scene, 'safeTransferFrom with bytes', [call([from, taker, id, '0x1234'])]),
  ]
}

function encodeStart({ stage: { pictures, user } }: Scene, name: string): string {
  return encodeCall(pictures, name, [user, user, 1n]).slice(0, 10)
}

/** `transferFrom` of one's own, which one has allowed oneself. */
function ofCoin(scene: Scene, { to, value, data }: Required<Call>): readonly Variant[] {
  const { stage, ask } = scene
  const { dusd } = stage.contracts
  if (!data.startsWith('0xa9059cbb') || data.length !== 138) return []
  const [taker, amount] = [`0x${data.slice(34, 74)}`, BigInt(`0x${data.slice(74)}`)]
  const bytes = encodeCall(dusd, 'transferFrom', [ask.account, taker, amount])
  const allow = encodeCall(dusd, 'approve', [ask.account, 2n ** 255n])
  const own = withCalls(scene, 'transferFrom', [{ to, value, data: bytes }])
  return [
    { ...own, prepare: () => askChain(stage.chain, 'eth_sendTransaction', { from: ask.account, to, data: allow }) },
    ...(to === dusd.address ? multicalls(scene, { to, value, data }) : []),
  ]
}

function ofApproval(scene: Scene, call: Required<Call>): readonly Variant[] {
  const { contracts, coin } = scene.stage
  if (!/^0x(095ea7b3|39509351)/.test(call.data) || call.data.length !== 138) return []
  const [selector] = [encodeCall(coin, 'increaseAllowance', [call.to, 1n]).slice(0, 10) as Hex]
  return [
    ...(call.to === coin.address
      ? [withCalls(scene, 'increaseAllowance', [{ ...call, data: concatHex([selector, `0x${call.data.slice(10)}`]) }])]
      : []),
    ...(call.to === contracts.dusd.address ? multicalls(scene, call) : []),
  ]
}

/** Demo USD calls itself for a list of its own functions. */
function multicalls(scene: Scene, call: Required<Call>): readonly Variant[] {
  const { dusd } = scene.stage.contracts
  const once = encodeCall(dusd, 'multicall', [[call.data]])
  return [once, encodeCall(dusd, 'multicall', [[once]])].map((data, depth) =>
    withCalls(scene, depth === 0 ? 'in a multicall' : 'in a multicall within another', [{ ...call, data }]),
  )
}

/** More bytes than any function reads. */
export const moreBytes: Kind = {
  name: 'bytes behind it',
  make: (scene) => {
    const { calls } = scene
    const [only] = calls
    if (calls.length !== 1 || only === undefined || only.data === '0x') return []
    return [padHex('0x0', { size: 32 }), '0xdeadbeef' as const, '0x00' as const].map((tail) =>
      withCalls(scene, `${(tail.length - 2) / 2}`, [{ ...only, data: concatHex([only.data, tail]) }]),
    )
  },
}
