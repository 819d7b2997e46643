import { type Address, concatHex, getAddress, type Hex, maxUint256, numberToHex, slice } from 'viem'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { type Contract, encodeCall } from '../../world/protocols/contract.ts'
import type { Stage } from '../open-stage.ts'
import { attackersOf } from './known-contracts.ts'
import { firstParam, freshAddress, isSent, type Kind, type Scene, type Variant } from './variant.ts'

/** The attacker's address replaced wherever it stands. */
function moved({ ask }: Scene, from: Address, to: Address): Variant['asks'] {
  const text = JSON.stringify(ask.params)
  const swapped = text.replaceAll(new RegExp(from.slice(2), 'gi'), to.slice(2))
  return text === swapped ? [] : [{ ...ask, params: JSON.parse(swapped) }]
}

/** Another key of the thief's, new or used before. */
export const otherKeys: Kind = {
  name: 'another key of the thief',
  make: (scene) => {
    const { stage, ask } = scene
    const proof = isSent(ask.method) && firstParam(ask).authorizationList === undefined ? 'run' : 'made'
    const used = async (place: Address) => {
      await askChain(stage.chain, 'anvil_setBalance', place, '0xde0b6b3a7640000')
      await askChain(stage.chain, 'anvil_setNonce', place, '0x7')
    }
    return ['one', 'two', 'three', 'four'].flatMap((seed, index): readonly Variant[] => {
      const place = freshAddress(seed)
      const asks = moved(scene, stage.thief, place)
      if (asks.length === 0) return []
      const name = `${seed}${index > 1 ? ', used before' : ''}`
      return [{ name, asks, proof, ...(index > 1 ? { prepare: () => used(place) } : {}) }]
    })
  },
}

/** The attacker's contract at other addresses, under other names of functions, behind proxies. */
export const otherContracts: Kind = {
  name: 'another contract of the attacker (moved, renamed, behind proxies)',
  make: async (scene) => {
    const found: Variant[] = []
    for (const contract of attackersOf(scene.stage)) found.push(...(await clothesOf(scene, contract)))
    return found
  },
}

async function clothesOf(scene: Scene, { address }: Contract): Promise<readonly Variant[]> {
  const { stage, ask } = scene
  if (!JSON.stringify(ask.params).includes(address.slice(2))) return []
  const code = await askChain<Hex>(stage.chain, 'eth_getCode', address, 'latest')
  const proof = isSent(ask.method) && firstParam(ask).authorizationList === undefined ? 'run' : 'made'
  const stand = (name: string, seed: string, placed: (place: Address) => Hex): readonly Variant[] => {
    const place = freshAddress(`${seed} of ${address}`)
    const asks = moved(scene, address, place)
    return [{ name, asks, proof, prepare: () => settle(stage, address, place, placed(place)) }]
  }
  const inner = freshAddress(`inner of ${address}`)
  const twice = stand('a proxy before a proxy', 'outer', () => clone(inner)).map((variant) => ({
    ...variant,
    prepare: async () => {
      await askChain(stage.chain, 'anvil_setCode', inner, clone(address))
      await variant.prepare?.()
    },
  }))
  return [
    ...stand('moved', 'moved', () => code),
    ...stand('moved again', 'moved again', () => code),
    ...stand('behind a proxy', 'proxy', () => clone(address)),
    ...twice,
    ...renamed(scene, address, code),
  ]
}

/** As if compiled under other names: each selector that is called is another. */
function renamed(scene: Scene, address: Address, code: Hex): readonly Variant[] {
  const { ask, stage, calls } = scene
  const [only] = calls
  if (calls.length !== 1 || only === undefined || only.to !== address || only.data === '0x') return []
  const selector = slice(only.data, 0, 4)
  return [1n, 2n, 5n, 9n].map((bits) => {
    const other = numberToHex(BigInt(selector) ^ bits, { size: 4 })
    const place = freshAddress(`${other} at ${address}`)
    const written = code.replaceAll(`63${selector.slice(2)}`, `63${other.slice(2)}`) as Hex
    const tx = { ...firstParam(ask), to: getAddress(place), data: concatHex([other, slice0(only.data)]) }
    return {
      name: `called ${other}`,
      asks: [{ ...ask, params: [tx] }],
      prepare: () => settle(stage, address, place, written),
      proof: 'run' as const,
    }
  })
}

const slice0 = (data: Hex): Hex => `0x${data.slice(10)}`

/** ERC-1167's proxy. */
function clone(code: Address): Hex {
  return concatHex(['0x363d3d373d3d3d363d73', code, '0x5af43d82803e903d91602b57fd5bf3'])
}

/** What the victim once let the attacker's contract take, it lets the one in its place. */
async function settle(stage: Stage, from: Address, place: Address, code: Hex): Promise<void> {
  const { chain, user, contracts, pictures, lure } = stage
  await askChain(chain, 'anvil_setCode', place, code)
  await askChain(chain, 'anvil_setBalance', place, '0xde0b6b3a7640000')
  if (from !== lure.address) return
  const told = (to: Contract, name: string, args: readonly unknown[]) =>
    askChain(chain, 'eth_sendTransaction', { from: user, to: to.address, data: encodeCall(to, name, args) })
  for (const token of [contracts.dusd, contracts.weth]) {
    const allowance = encodeCall(token, 'allowance', [user, from])
    const held = await askChain<Hex>(chain, 'eth_call', { to: token.address, data: allowance }, 'latest')
    const amount = BigInt(held)
    await told(token, 'approve', [place, amount > maxUint256 ? maxUint256 : amount])
  }
  await told(pictures, 'setApprovalForAll', [place, true])
}
