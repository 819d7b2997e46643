import type { AbiFunction } from 'viem'
import { toFunctionSelector, toFunctionSignature } from 'viem/utils'
import { aaveDecoder } from './calldata/aave.ts'
import { aaveGovernanceDecoder } from './calldata/aave-governance.ts'
import { balancerDecoder } from './calldata/balancer.ts'
import { blurDecoder } from './calldata/blur.ts'
import { cometDecoder } from './calldata/comet.ts'
import { cometBulkerDecoder } from './calldata/comet-bulker.ts'
import { compoundV2Decoder } from './calldata/compound-v2.ts'
import { controlDecoder } from './calldata/control.ts'
import { cowDecoder } from './calldata/cow.ts'
import { curveDecoder } from './calldata/curve.ts'
import { ensDecoder } from './calldata/ens.ts'
import { erc20Decoder } from './calldata/erc20.ts'
import { erc721Decoder } from './calldata/erc721.ts'
import { erc777Decoder } from './calldata/erc777.ts'
import { erc1155Decoder } from './calldata/erc1155.ts'
import { erc1363Decoder } from './calldata/erc1363.ts'
import { erc2535Decoder } from './calldata/erc2535.ts'
import { erc2612Decoder } from './calldata/erc2612.ts'
import { erc3009Decoder } from './calldata/erc3009.ts'
import { erc4337Decoder } from './calldata/erc4337.ts'
import { erc4626Decoder } from './calldata/erc4626.ts'
import { erc7579Decoder } from './calldata/erc7579.ts'
import { erc7710Decoder } from './calldata/erc7710.ts'
import { governorDecoder } from './calldata/governor.ts'
import { lidoDecoder } from './calldata/lido.ts'
import { looksRareDecoder } from './calldata/looks-rare.ts'
import { managedAccessDecoder } from './calldata/managed-access.ts'
import { metamaskDelegationDecoder } from './calldata/metamask-delegation.ts'
import { morphoDecoder } from './calldata/morpho.ts'
import { multiSendDecoder } from './calldata/multi-send.ts'
import { multicallDecoder } from './calldata/multicall.ts'
import { multicall3Decoder } from './calldata/multicall3.ts'
import { oneInchDecoder } from './calldata/one-inch.ts'
import { permit2Decoder } from './calldata/permit2.ts'
import { safeDecoder } from './calldata/safe.ts'
import { seaportDecoder } from './calldata/seaport.ts'
import { smartAccountDecoder } from './calldata/smart-account.ts'
import { uniswapV2Decoder } from './calldata/uniswap-v2.ts'
import { uniswapV3Decoder } from './calldata/uniswap-v3.ts'
import { uniswapV3PositionsDecoder } from './calldata/uniswap-v3-positions.ts'
import { uniswapV4Decoder } from './calldata/uniswap-v4.ts'
import { uniswapXDecoder } from './calldata/uniswap-x.ts'
import { universalRouterDecoder } from './calldata/universal-router.ts'
import { wethDecoder } from './calldata/weth.ts'
import { zeroExDecoder } from './calldata/zero-ex.ts'
import { zeroExSettlerDecoder } from './calldata/zero-ex-settler.ts'
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
  zeroExDecoder,
  zeroExSettlerDecoder,
  cowDecoder,
  blurDecoder,
  looksRareDecoder,
  balancerDecoder,
  uniswapXDecoder,
  curveDecoder,
  safeDecoder,
  multiSendDecoder,
  multicallDecoder,
  multicall3Decoder,
  erc4337Decoder,
  smartAccountDecoder,
  erc7579Decoder,
  controlDecoder,
  governorDecoder,
  aaveDecoder,
  aaveGovernanceDecoder,
  managedAccessDecoder,
  cometDecoder,
  cometBulkerDecoder,
  compoundV2Decoder,
  metamaskDelegationDecoder,
  ensDecoder,
  erc777Decoder,
  erc1363Decoder,
  erc2535Decoder,
  erc7710Decoder,
  lidoDecoder,
  morphoDecoder,
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
