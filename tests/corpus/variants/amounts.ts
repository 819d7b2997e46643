import {
  type AbiFunction,
  type AbiParameter,
  decodeFunctionData,
  encodeFunctionData,
  type Hex,
  numberToHex,
} from 'viem'
import type { Call } from '../ask.ts'
import type { Stage } from '../open-stage.ts'
import { contractAt } from './known-contracts.ts'
import { type Fields, firstParam, type Kind, type Scene, type Variant, withParams } from './variant.ts'

type Change = (amount: bigint) => bigint

const CHANGES: Readonly<Record<string, Change>> = {
  '99.9 %': (amount) => (amount * 999n) / 1000n,
  '97 %': (amount) => (amount * 97n) / 100n,
  '90 %': (amount) => (amount * 9n) / 10n,
  'one unit less': (amount) => (amount > 1n ? amount - 1n : amount),
  'round, in units of 10^12': (amount) => (amount > 10n ** 13n ? amount - (amount % 10n ** 12n) : amount),
}
const AMOUNT = /amount|value|wad|^added|^least$/i
const TIME = /deadline|expir|until/i
const ID = /tokenId/i

/** Somewhat less of what is taken or allowed. */
export const otherAmounts: Kind = {
  name: 'other amounts',
  make: (scene) => {
    if (scene.calls.length === 0) return []
    const changed = Object.entries(CHANGES).flatMap(([name, change]) => changeAll(scene, name, AMOUNT, change, change))
    return [...changed, ...halves(scene)]
  },
}

/** Other ends and other items. */
export const otherTerms: Kind = {
  name: 'other ends and items',
  make: (scene) => {
    if (scene.calls.length === 0) return []
    const same: Change = (value) => value
    return [
      ...changeAll(scene, 'ten minutes later', TIME, (time) => time + 600n, same),
      ...changeAll(scene, 'a day later', TIME, (time) => time + 86_400n, same),
      ...[8n, 12n, 16n].flatMap((id) => changeAll(scene, `item ${id}`, ID, () => id, same)),
    ]
  },
}

function changeAll(scene: Scene, name: string, which: RegExp, change: Change, ofValue: Change): readonly Variant[] {
  const calls = scene.calls.map((call) => changeCall(scene.stage, call, which, change, ofValue))
  const other = calls.some(({ data, value }, at) => data !== scene.calls[at]?.data || value !== scene.calls[at]?.value)
  return other ? [withCalls(scene, name, calls)] : []
}

/** Twice the half, in two requests and in one batch. */
function halves(scene: Scene): readonly Variant[] {
  const half: Change = (amount) => amount / 2n
  const calls = scene.calls.map((call) => changeCall(scene.stage, call, AMOUNT, half, half))
  const other = calls.every(({ data, value }, at) => data !== scene.calls[at]?.data || value !== scene.calls[at]?.value)
  if (!other) return []
  const [once] = withCalls(scene, '', calls).asks
  if (once === undefined) return []
  const list = {
    ...{ version: '2.0.0', from: scene.ask.account, chainId: numberToHex(scene.stage.chain.chainId) },
    ...{ atomicRequired: true, calls: [...calls, ...calls].map(wire) },
  }
  return [
    { name: 'in two halves, one after the other', asks: [once, once], proof: 'run' },
    {
      name: 'in two halves, in a batch',
      asks: [{ ...once, method: 'wallet_sendCalls', params: [list] }],
      proof: 'run',
    },
  ]
}

/** The request with other calls in the place of its own. */
export function withCalls({ ask }: Scene, name: string, calls: readonly Required<Call>[]): Variant {
  const given = firstParam(ask)
  const written = calls.map(wire)
  const params: readonly Fields[] =
    ask.method === 'wallet_sendCalls' ? [{ ...given, calls: written }] : [{ ...given, ...written[0] }]
  return withParams(ask, name, params)
}

function wire({ to, data, value }: Required<Call>): Fields {
  return { to, data, value: numberToHex(value) }
}

function changeCall(stage: Stage, call: Required<Call>, which: RegExp, change: Change, ofValue: Change) {
  const abi = contractAt(stage, call.to)?.abi
  const data = abi === undefined ? call.data : changeData(abi, call.data, which, change)
  return { ...call, value: ofValue(call.value), data }
}

type Abi = NonNullable<ReturnType<typeof contractAt>>['abi']

/** Calldata with what a name stands for changed; as it is where it can't be read whole. */
function changeData(abi: Abi, data: Hex, which: RegExp, change: Change): Hex {
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data }) as {
      functionName: string
      args?: readonly unknown[]
    }
    const encode = (list: readonly unknown[]) => encodeFunctionData({ abi, functionName, args: list } as never) as Hex
    if (encode(args) !== data) return data
    const fn = abi.find(
      (item): item is AbiFunction =>
        item.type === 'function' && item.name === functionName && item.inputs.length === args.length,
    )
    if (fn === undefined) return data
    return encode(args.map((arg, at) => changeValue(abi, fn.inputs[at], arg, which, change)))
  } catch {
    return data
  }
}

function changeValue(
  abi: Abi,
  input: AbiParameter | undefined,
  value: unknown,
  which: RegExp,
  change: Change,
): unknown {
  if (input === undefined) return value
  if (typeof value === 'bigint') return which.test(input.name ?? '') ? change(value) : value
  if (input.type === 'bytes[]') return (value as readonly Hex[]).map((inner) => changeData(abi, inner, which, change))
  if (input.type !== 'tuple' || !('components' in input)) return value
  const members = Object.entries(value as Fields).map(([name, inner], at) => [
    name,
    changeValue(abi, input.components[at], inner, which, change),
  ])
  return Object.fromEntries(members)
}
