import type { AbiFunction } from 'viem'
import { toFunctionSelector, toFunctionSignature } from 'viem/utils'
import { controlDecoder } from './calldata/control.ts'
import { erc20Decoder } from './calldata/erc20.ts'
import { erc721Decoder } from './calldata/erc721.ts'
import { erc1155Decoder } from './calldata/erc1155.ts'
import { erc2612Decoder } from './calldata/erc2612.ts'
import { erc3009Decoder } from './calldata/erc3009.ts'
import { erc4337Decoder } from './calldata/erc4337.ts'
import { erc4626Decoder } from './calldata/erc4626.ts'
import { erc7579Decoder } from './calldata/erc7579.ts'
import { governorDecoder } from './calldata/governor.ts'
import { multiSendDecoder } from './calldata/multi-send.ts'
import { multicallDecoder } from './calldata/multicall.ts'
import { multicall3Decoder } from './calldata/multicall3.ts'
import { permit2Decoder } from './calldata/permit2.ts'
import { safeDecoder } from './calldata/safe.ts'
import { seaportDecoder } from './calldata/seaport.ts'
import { smartAccountDecoder } from './calldata/smart-account.ts'
import { uniswapV2Decoder } from './calldata/uniswap-v2.ts'
import { uniswapV3Decoder } from './calldata/uniswap-v3.ts'
import { uniswapV3PositionsDecoder } from './calldata/uniswap-v3-positions.ts'
import { uniswapV4Decoder } from './calldata/uniswap-v4.ts'
import { universalRouterDecoder } from './calldata/universal-router.ts'
import { wethDecoder } from './calldata/weth.ts'
import { oneInchDecoder } from './calldata/one-inch.ts'
import type { Decoder } from './decoder.ts'

/** Every standard whose calldata is read. Where two know a function, the first whose reading fits is taken. */
export const DECODERS: readonly Decoder[] = [
  erc20Decoder,
  erc721Decoder,
  erc1155Decoder,
  erc2612Decoder,
  wethDecoder,
  erc4626Decoder,
  erc3009Decoder,
  uniswapV2Decoder,
  permit2Decoder,
  uniswapV3Decoder,
  uniswapV3PositionsDecoder,
  uniswapV4Decoder,
  universalRouterDecoder,
  seaportDecoder,
  oneInchDecoder,
  safeDecoder,
  multiSendDecoder,
  multicallDecoder,
  multicall3Decoder,
  erc4337Decoder,
  smartAccountDecoder,
  erc7579Decoder,
  controlDecoder,
  governorDecoder,
]

export interface Candidate {
  readonly decoder: Decoder
  readonly fn: AbiFunction
  readonly signature: string
}

const bySelector = Map.groupBy(
  DECODERS.flatMap((decoder) =>
    decoder.abi
      .filter((item) => item.type === 'function')
      .map((fn) => ({ decoder, fn, signature: toFunctionSignature(fn) })),
  ),
  ({ fn }): string => toFunctionSelector(fn),
)

/** The functions that a selector may stand for. */
export function candidatesFor(selector: string): readonly Candidate[] {
  return bySelector.get(selector) ?? []
}
