import { decodeAbiParameters, hexToBytes, toFunctionSelector } from 'viem/utils'
import type { Address, Hex } from '../facts/hex.ts'
import { ERC1155_QUESTION, interfaceCall } from './interface-id.ts'
import { markLookAlike } from './mark-look-alike.ts'
import { readPackagedToken } from './packaged-token.ts'
import { onOtherChain, type Scope } from './scope.ts'
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

/** A token's symbol and decimals, fit to show; null where nobody names them, or who does disagrees. `factIds`: of either. */
export interface TokenInfo {
  readonly symbol: string | null
  readonly decimals: number | null
  readonly factIds: readonly string[]
}

/**
 * What a token is called: by the packaged list, else by what it says itself, else by the wide list, with facts of either.
 * A token that is not listed and calls itself like one that is says so in its symbol. Where list and token count in other
 * parts, neither is believed. Of another chain only what is packaged is known.
 */
export function readToken(here: Scope, token: Address, chainId = here.context.chainId): TokenInfo {
  const scope = chainId === here.context.chainId ? here : onOtherChain(here, chainId)
  const own = {
    symbol: readSymbol(call(scope, token, SYMBOL) ?? null),
    decimals: readDecimals(call(scope, token, DECIMALS) ?? null),
  }
  const packaged = scope.takeAddress('token', token) ? readPackagedToken(scope, token) : undefined
  const listed = packaged?.listed === true ? packaged : undefined
  // Where the token counts in other parts than the wide list says, that list means another.
  const isWide = packaged?.listed === false && (own.decimals ?? packaged.decimals) === packaged.decimals
  const wide = isWide ? packaged : undefined
  const disagree = listed !== undefined && own.decimals !== null && own.decimals !== listed.decimals
  const symbol = listed?.symbol ?? own.symbol ?? wide?.symbol ?? null
  const decimals = disagree ? null : (listed?.decimals ?? own.decimals ?? wide?.decimals ?? null)
  const key = tokenKey(here, token, chainId)
  const shown = symbol === null ? null : visibleText(symbol, MAX_SYMBOL)
  const said = { symbol: shown, decimals }
  const told = (['symbol', 'decimals'] as const).filter((what) => said[what] !== null)
  const provenance = listed?.provenance ?? 'claimed'
  for (const what of told) scope.addFact({ id: `${key}.${what}`, kind: `token-${what}`, value: said[what], provenance })
  if (listed !== undefined && (disagree || (own.symbol !== null && own.symbol !== listed.symbol))) {
    const value = { ...own, symbol: own.symbol === null ? null : visibleText(own.symbol, MAX_SYMBOL) }
    scope.addFact({ id: `${key}.own`, kind: 'token-disagrees', value, provenance: 'claimed' })
  }
  const isUnlisted = packaged === null || packaged?.listed === false
  const mark = symbol === null || !isUnlisted ? '' : markLookAlike(scope, key, token, symbol)
  return {
    symbol: shown === null ? null : `${shown}${mark}`,
    decimals,
    factIds: told.map((what) => `${key}.${what}`),
  }
}

/** Where facts of a token stand: `token.<address>`, with the chain before the address where it is not the request's own. */
export function tokenKey({ context }: Scope, token: Address, chainId: number): string {
  return chainId === context.chainId ? `token.${token}` : `token.${chainId}.${token}`
}

/**
 * Whether an address is an ERC-20 or an ERC-721, by what it says itself; undefined as long as neither is known.
 * `approve` and `transferFrom` are the same bytes in both.
 */
export function readTokenStandard(scope: Scope, token: Address): 'erc20' | 'erc721' | undefined {
  const isNft = readUint(call(scope, token, ERC721_QUESTION) ?? null)
  const decimals = readDecimals(call(scope, token, DECIMALS) ?? null)
  if (isNft === 1n) return 'erc721'
  return isNft === 0n || decimals !== null || readPackagedToken(scope, token) != null ? 'erc20' : undefined
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
