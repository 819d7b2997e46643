import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { Reading } from '../decoder.ts'
import { addressAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'

const PARTS = ['amount', 'startAmount', 'endAmount', 'minAmount', 'maxAmount'] as const

export interface Bounds {
  readonly token: Address
  readonly least: bigint
  readonly most: bigint
}

/** What the swapper pays: a struct of its own, or three fields of the order. */
export function readInput(order: ValueNode): Bounds {
  const struct = nodeAt(order, 'baseInput') ?? nodeAt(order, 'input')
  if (struct !== undefined) return boundsOf(addressAt(struct, 'token'), struct, PARTS)
  const prefix = nodeAt(order, 'inputToken') === undefined ? 'baseInput' : 'input'
  return boundsOf(addressAt(order, `${prefix}Token`), order, [`${prefix}StartAmount`, `${prefix}EndAmount`])
}

export function outputsOf(order: ValueNode): readonly ValueNode[] {
  return (nodeAt(order, 'outputs') ?? nodeAt(order, 'baseOutputs'))?.items ?? []
}

/** The least of an output, and its token: null for the chain's own coin, which UniswapX writes as the zero address. */
export function readOutput(output: ValueNode): { token: Address | null; least: bigint; most: bigint } {
  const { token, ...amounts } = boundsOf(addressAt(output, 'token'), output, PARTS)
  return { token: isZeroAddress(token) ? null : token, ...amounts }
}

export function showAmounts(order: ValueNode): NonNullable<Reading['shows']> {
  const show = (node: ValueNode, names: readonly string[], token: Address | null) =>
    names.map((name) => [`${node.path.slice(2)}.${name}`, { as: 'amount', token } as const] as const)
  const { token } = readInput(order)
  const flat = ['inputStartAmount', 'inputEndAmount', 'baseInputStartAmount', 'baseInputEndAmount']
  const nested = ['baseInput', 'input'].flatMap((name) => PARTS.map((part) => `${name}.${part}`))
  return Object.fromEntries([
    ...show(order, [...flat, ...nested], token),
    ...outputsOf(order).flatMap((output) => show(output, PARTS, readOutput(output).token)),
  ])
}

function boundsOf(token: Address, node: ValueNode, names: readonly string[]): Bounds {
  const amounts = names.flatMap((name) => (nodeAt(node, name) === undefined ? [] : [uintAt(node, name)]))
  const sorted = amounts.toSorted((a, b) => (a < b ? -1 : 1))
  return { token, least: sorted.at(0) ?? 0n, most: sorted.at(-1) ?? 0n }
}
