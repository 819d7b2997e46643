import { decodeAbiParameters, hexToBytes, toFunctionSelector } from 'viem/utils'
import type { Address, Hex } from '../facts/hex.ts'
import { interfaceCall } from './interface-id.ts'
import type { Scope } from './scope.ts'
import { visibleText } from './visible-text.ts'

const SYMBOL = toFunctionSelector('symbol()')
const DECIMALS = toFunctionSelector('decimals()')
const ERC721_QUESTION = interfaceCall([
  'balanceOf(address)',
  'ownerOf(uint256)',
  'safeTransferFrom(address,address,uint256,bytes)',
  'safeTransferFrom(address,address,uint256)',
  'transferFrom(address,address,uint256)',
  'approve(address,uint256)',
  'setApprovalForAll(address,bool)',
  'getApproved(uint256)',
  'isApprovedForAll(address,address)',
])

/** What a token says of itself; null where it did not answer, or not with anything that can be read. */
export interface TokenInfo {
  readonly symbol: string | null
  readonly decimals: number | null
}

/** Asks a token for its symbol and decimals and notes the answers as facts, `claimed` by the token. */
export function readToken(scope: Scope, token: Address): TokenInfo {
  const symbol = readSymbol(call(scope, token, SYMBOL) ?? null)
  const decimals = readDecimals(call(scope, token, DECIMALS) ?? null)
  const note = (kind: 'symbol' | 'decimals', value: string | number | null) => {
    if (value === null) return
    scope.addFact({ id: `token.${token}.${kind}`, kind: `token-${kind}`, value, provenance: 'claimed' })
  }
  note('symbol', symbol)
  note('decimals', decimals)
  return { symbol, decimals }
}

/**
 * Whether an address is an ERC-20 or an ERC-721, by what it says itself; undefined as long as neither is known.
 * `approve` and `transferFrom` are the same bytes in both.
 */
export function readTokenStandard(scope: Scope, token: Address): 'erc20' | 'erc721' | undefined {
  const supports = call(scope, token, ERC721_QUESTION)
  const decimals = call(scope, token, DECIMALS)
  if (supports !== null && supports !== undefined && readUint(supports) === 1n) return 'erc721'
  if (readDecimals(decimals ?? null) !== null) return 'erc20'
  return undefined
}

/** The return data; null where the call failed, undefined where it was not answered yet. */
function call(scope: Scope, to: Address, data: Hex): Hex | null | undefined {
  const answer = scope.ask({ kind: 'view-call', to, data })
  if (answer === undefined) return undefined
  return answer.ok ? answer.value : null
}

function readSymbol(value: Hex | null): string | null {
  if (value === null || value.length > 4_096) return null
  try {
    const [text] = decodeAbiParameters([{ type: 'string' }], value)
    return text === '' ? null : visibleText(text, 24)
  } catch {
    return value.length === 66 ? readShortText(value) : null
  }
}

/** Some early tokens answer `bytes32`, padded with zeros. */
function readShortText(value: Hex): string | null {
  const text = new TextDecoder().decode(hexToBytes(value)).replace(/\0+$/, '')
  return text === '' ? null : visibleText(text, 24)
}

function readDecimals(value: Hex | null): number | null {
  const decimals = value === null ? null : readUint(value)
  return decimals === null || decimals > 77n ? null : Number(decimals)
}

function readUint(value: Hex): bigint | null {
  return /^0x[0-9a-fA-F]{64}$/.test(value) ? BigInt(value) : null
}
