import { decodeAbiParameters, hexToBytes, toFunctionSelector } from 'viem/utils'
import type { Address, Hex } from '../facts/hex.ts'
import { interfaceCall } from './interface-id.ts'
import { type ListedToken, readListedToken, readLookAlike } from './listed-token.ts'
import type { Scope } from './scope.ts'
import { visibleText } from './visible-text.ts'

/** So much of a symbol is shown. */
const MAX_SYMBOL = 24

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

/** A token's symbol and decimals, fit to show; null where nobody names them, or who does disagrees. */
export interface TokenInfo {
  readonly symbol: string | null
  readonly decimals: number | null
}

/**
 * What a token is called: by the packaged list, else by what it says itself, with facts of either. A token that is not
 * listed and calls itself like one that is says so in its symbol. Where list and token count in other parts, neither is
 * believed.
 */
export function readToken(scope: Scope, token: Address): TokenInfo {
  const own = {
    symbol: readSymbol(call(scope, token, SYMBOL) ?? null),
    decimals: readDecimals(call(scope, token, DECIMALS) ?? null),
  }
  const listed = scope.takeAddress('token', token) ? readListedToken(scope, token) : undefined
  const disagree = listed != null && own.decimals !== null && own.decimals !== listed.decimals
  const symbol = listed?.symbol ?? own.symbol
  const decimals = disagree ? null : (listed?.decimals ?? own.decimals)
  const note = (what: 'symbol' | 'decimals', value: string | number | null) => {
    if (value === null) return
    const provenance = listed?.provenance ?? 'claimed'
    scope.addFact({ id: `token.${token}.${what}`, kind: `token-${what}`, value, provenance })
  }
  note('symbol', symbol === null ? null : visibleText(symbol, MAX_SYMBOL))
  note('decimals', decimals)
  if (listed != null && (disagree || (own.symbol !== null && own.symbol !== listed.symbol))) {
    const value = { ...own, symbol: own.symbol === null ? null : visibleText(own.symbol, MAX_SYMBOL) }
    scope.addFact({ id: `token.${token}.own`, kind: 'token-disagrees', value, provenance: 'claimed' })
  }
  return { symbol: symbol === null ? null : markedSymbol(scope, token, symbol, listed), decimals }
}

function markedSymbol(scope: Scope, token: Address, symbol: string, listed: ListedToken | null | undefined): string {
  const shown = visibleText(symbol, MAX_SYMBOL)
  const other = listed === null ? readLookAlike(scope, token, symbol) : undefined
  if (other === undefined) return shown
  const real = other.address === null ? 'the network’s own coin' : `the listed ${visibleText(other.symbol, MAX_SYMBOL)}`
  return `${shown} (not ${real})`
}

/**
 * Whether an address is an ERC-20 or an ERC-721, by what it says itself; undefined as long as neither is known.
 * `approve` and `transferFrom` are the same bytes in both.
 */
export function readTokenStandard(scope: Scope, token: Address): 'erc20' | 'erc721' | undefined {
  const isNft = readUint(call(scope, token, ERC721_QUESTION) ?? null)
  const decimals = readDecimals(call(scope, token, DECIMALS) ?? null)
  if (isNft === 1n) return 'erc721'
  return isNft === 0n || decimals !== null || readListedToken(scope, token) != null ? 'erc20' : undefined
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
    return text === '' ? null : text
  } catch {
    return value.length === 66 ? readShortText(value) : null
  }
}

/** Some early tokens answer `bytes32`, padded with zeros. */
function readShortText(value: Hex): string | null {
  const text = new TextDecoder().decode(hexToBytes(value)).replace(/\0+$/, '')
  return text === '' ? null : text
}

function readDecimals(value: Hex | null): number | null {
  const decimals = readUint(value)
  return decimals === null || decimals > 77n ? null : Number(decimals)
}

function readUint(value: Hex | null): bigint | null {
  return value !== null && /^0x[0-9a-fA-F]{64}$/.test(value) ? BigInt(value) : null
}
