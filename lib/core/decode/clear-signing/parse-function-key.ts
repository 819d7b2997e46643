import type { AbiFunction, AbiParameter } from 'viem'

/** Longer than any published key, and deeper. */
const MAX_LENGTH = 8_192
const MAX_DEPTH = 8

const TYPE = /(?:address|bool|string|bytes(?:[1-9]|[12]\d|3[0-2])?|u?int(?:\d{1,3})?)(?=[[\s,)])/y
const DIMENSIONS = /(?:\[\d{0,4}\]){0,4}/y
const NAME = /[A-Za-z_$][\w$]*/y
const SPACE = /\s*/y
const LOCATION = /(?:calldata|memory|storage|payable)\s+(?=[A-Za-z_$])/y

/**
 * The function that a key of a descriptor names: `submit((address token,uint256 amount)[] orders,bytes32 salt)`, with or
 * without parameter names; undefined where it is no function that can be encoded.
 */
export function parseFunctionKey(key: string): AbiFunction | undefined {
  if (key.length > MAX_LENGTH) return undefined
  const text = key.trim().replace(/^function\s+/, '')
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  const takeText = (wanted: string): boolean => {
    take(SPACE)
    const found = text.startsWith(wanted, at)
    if (found) at += wanted.length
    return found
  }
  const list = (depth: number): AbiParameter[] | undefined => {
    if (depth > MAX_DEPTH || !takeText('(')) return undefined
    const parameters: AbiParameter[] = []
    if (takeText(')')) return parameters
    do {
      const parameter = one(depth)
      if (parameter === undefined) return undefined
      parameters.push(parameter)
    } while (takeText(','))
    return takeText(')') ? parameters : undefined
  }
  const one = (depth: number): AbiParameter | undefined => {
    take(SPACE)
    const base = take(TYPE)
    if (base === undefined) takeText('tuple')
    const components = base === undefined ? list(depth + 1) : undefined
    if (base === undefined && components === undefined) return undefined
    const dimensions = take(DIMENSIONS) ?? ''
    take(SPACE)
    take(LOCATION)
    const name = take(NAME) ?? ''
    if (components !== undefined) return { type: `tuple${dimensions}`, name, components }
    return { type: `${wholeName(base ?? '')}${dimensions}`, name }
  }
  const name = take(NAME)
  const inputs = name === undefined ? undefined : list(0)
  if (name === undefined || inputs === undefined || at !== text.length) return undefined
  return { type: 'function', name, inputs, outputs: [], stateMutability: 'nonpayable' }
}

/** `uint` is another name of `uint256`. */
function wholeName(type: string): string {
  return type === 'uint' || type === 'int' ? `${type}256` : type
}
