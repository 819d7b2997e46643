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
const ERC1155_QUESTION = interfaceCall([
  'balanceOf(address,uint256)',
  'balanceOfBatch(address[],uint256[])',
  'setApprovalForAll(address,bool)',
  'isApprovedForAll(address,address)',
  'safeTransferFrom(address,address,uint256,uint256,bytes)',
  'safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)',
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
  const isNft = readUint(call(scope, token, ERC721_QUESTION) ?? null)
  const decimals = readDecimals(call(scope, token, DECIMALS) ?? null)
  if (isNft === 1n) return 'erc721'
  return isNft === 0n || decimals !== null ? 'erc20' : undefined
}

/** Which of the two a collection is, by what it says itself; ERC-721 where it says nothing. */
export function readCollectionStandard(scope: Scope, collection: Address): 'erc721' | 'erc1155' {
  return readUint(call(scope, collection, ERC1155_QUESTION) ?? null) === 1n ? 'erc1155' : 'erc721'
}

/** The return data; null where the call failed, undefined where it was not answered yet or the token is one too many. */
function call(scope: Scope, to: Address, data: Hex): Hex | null | undefined {
  if (!scope.takeAddress('token', to)) return undefined
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
  const decimals = readUint(value)
  return decimals === null || decimals > 77n ? null : Number(decimals)
}

function readUint(value: Hex | null): bigint | null {
  return value !== null && /^0x[0-9a-fA-F]{64}$/.test(value) ? BigInt(value) : null
}
