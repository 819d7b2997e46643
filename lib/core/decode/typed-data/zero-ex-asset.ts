import { decodeFunctionData, parseAbi } from 'viem/utils'
import { type Address, canonicalHex, type Hex } from '../../facts/hex.ts'

/** How 0x's second and third versions write an asset: as a call that is never made (@0x/order-utils 10.4.28). */
const ASSETS = parseAbi([
  'function ERC20Token(address tokenContract)',
  'function ERC721Token(address tokenContract, uint256 tokenId)',
  'function ERC1155Assets(address tokenAddress, uint256[] tokenIds, uint256[] tokenValues, bytes callbackData)',
])

export interface ZeroExAsset {
  readonly standard: 'erc20' | 'erc721' | 'erc1155'
  readonly token: Address
  /** Where it is not counted in base units: the items, and of each how many for one unit of the order's amount. */
  readonly items: readonly { readonly tokenId: bigint; readonly amount: bigint }[]
}

/** The asset that the bytes describe; undefined for several at once and for what is not known. */
export function readZeroExAsset(data: Hex): ZeroExAsset | undefined {
  try {
    const { functionName, args } = decodeFunctionData({ abi: ASSETS, data })
    const token = canonicalHex(args[0])
    if (functionName === 'ERC20Token') return { standard: 'erc20', token, items: [] }
    if (functionName === 'ERC721Token') return { standard: 'erc721', token, items: [{ tokenId: args[1], amount: 1n }] }
    const items = args[1].map((tokenId, place) => ({ tokenId, amount: args[2][place] ?? 0n }))
    return { standard: 'erc1155', token, items }
  } catch {
    return undefined
  }
}
