import type { Address, Hex } from '../facts/hex.ts'

/**
 * A decoded value with its name, type and ERC-7730 path, the same for calldata and typed data. A leaf has a `value`
 * (addresses and bytes as lower-case hex), a list or struct has `items`.
 */
export type ValueNode =
  | {
      readonly name: string
      readonly type: string
      readonly path: string
      readonly value: Leaf
      readonly items?: never
    }
  | {
      readonly name: string
      readonly type: string
      readonly path: string
      readonly value?: never
      readonly items: readonly ValueNode[]
    }

export type Leaf = bigint | boolean | string

/** The node under `path` (`details.[0].token`), undefined where there is none. */
export function nodeAt(root: ValueNode, path: string): ValueNode | undefined {
  return path.split('.').reduce<ValueNode | undefined>((node, step) => {
    const place = /^\[(-?\d+)\]$/.exec(step)?.[1]
    return place === undefined ? node?.items?.find(({ name }) => name === step) : node?.items?.at(Number(place))
  }, root)
}

/** Readers of one argument. A decoder only asks for what its own ABI declares, so a miss is a mistake in the decoder. */
export function addressAt(root: ValueNode, path: string): Address {
  return hexAt(root, path)
}

export function bytesAt(root: ValueNode, path: string): Hex {
  return hexAt(root, path)
}

export function uintAt(root: ValueNode, path: string): bigint {
  const value = nodeAt(root, path)?.value
  if (typeof value !== 'bigint') throw new TypeError(`no number at ${path}`)
  return value
}

export function boolAt(root: ValueNode, path: string): boolean {
  const value = nodeAt(root, path)?.value
  if (typeof value !== 'boolean') throw new TypeError(`no boolean at ${path}`)
  return value
}

export function listAt(root: ValueNode, path: string): readonly ValueNode[] {
  const items = nodeAt(root, path)?.items
  if (items === undefined) throw new TypeError(`no list at ${path}`)
  return items
}

function hexAt(root: ValueNode, path: string): Hex {
  const value = nodeAt(root, path)?.value
  if (typeof value !== 'string' || !value.startsWith('0x')) throw new TypeError(`no bytes at ${path}`)
  return value as Hex
}
