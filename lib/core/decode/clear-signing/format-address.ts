import { asAddress, asInteger, endingAddress } from './as-value.ts'
import { describeToken } from './describe-token.ts'
import { formatRaw } from './format-plain.ts'
import type { Formatter } from './formatting.ts'
import { nameAddress } from './name-address.ts'
import { parseInteroperable } from './parse-interoperable.ts'
import { isUnfit, readParam } from './read-param.ts'

const NOT_AN_ADDRESS = { unfit: 'an address is none' }

/** `addressName`: the name that this address is known by, and the address; also of a word that ends in one. */
export const formatAddressName: Formatter = (formatting) => {
  const { node } = formatting.target
  const { chainId } = formatting.source.container
  const address = asAddress(node)
  if (address !== undefined) return nameAddress(formatting, address, chainId)
  if (node.path === '@.from') return { text: 'whoever signs' }
  const ending = endingAddress(node)
  if (ending === undefined) return NOT_AN_ADDRESS
  const named = nameAddress(formatting, ending, chainId)
  return { ...named, text: `${named.text}, the end of a longer value` }
}

/** `tokenTicker`: a token's symbol, and its address. */
export const formatTokenTicker: Formatter = (formatting) => {
  const { source, target } = formatting
  const chain = readParam(formatting, 'chainId')
  const address = asAddress(target.node)
  if (isUnfit(chain)) return chain
  if (address === undefined) return NOT_AN_ADDRESS
  const chainId = chain === undefined ? source.container.chainId : Number(asInteger(chain) ?? 0n)
  const { symbol, factIds } = describeToken(source, chainId, address)
  return { text: symbol === null ? address : `${symbol} (${address})`, from: factIds }
}

/** `nftName`: which token of which collection. */
export const formatNftName: Formatter = (formatting) => {
  const collection = readParam(formatting, 'collection')
  if (isUnfit(collection)) return collection
  const id = asInteger(formatting.target.node)
  const address = collection === undefined ? undefined : asAddress(collection)
  if (id === undefined || address === undefined) return { unfit: 'a token of a collection is none' }
  const { text, from = [] } = nameAddress(formatting, address, formatting.source.container.chainId)
  return { text: `${id} of ${text}`, from }
}

/** `interoperableAddressName`: an address with its chain, as ERC-7930 writes them in bytes. */
export const formatInteroperable: Formatter = (formatting) => {
  const { node } = formatting.target
  const parsed = typeof node.value === 'string' ? parseInteroperable(node.value) : undefined
  if (parsed === undefined) return formatRaw(formatting)
  const { text, chainId, address } = parsed
  if (chainId === undefined || address === undefined) return { text }
  const named = nameAddress(formatting, address, chainId)
  return named.text === address ? { text } : { ...named, text: `${named.text} ${text.slice(address.length)}` }
}
