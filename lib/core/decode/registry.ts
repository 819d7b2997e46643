export { DECODERS } from './calldata-registry.ts'

import type { MessageReader, TypedDataReader } from './decoder.ts'
import { disguiseReader } from './messages/disguise.ts'
import { siweReader } from './messages/siwe.ts'
import { accountDelegationReader } from './typed-data/account-delegation.ts'
import { blurOrderReader } from './typed-data/blur-order.ts'
import { cometAuthorizationReader } from './typed-data/comet-authorization.ts'
import { cowOrderReader } from './typed-data/cow-order.ts'
import { creditDelegationReader } from './typed-data/credit-delegation.ts'
import { erc721PermitReader } from './typed-data/erc721-permit.ts'
import { erc2612Reader } from './typed-data/erc2612.ts'
import { erc3009Reader } from './typed-data/erc3009.ts'
import { forwardRequestReader } from './typed-data/forward-request.ts'
import { gelatoRelayReader } from './typed-data/gelato-relay.ts'
import { governorBallotReader } from './typed-data/governor-ballot.ts'
import { hyperliquidReader } from './typed-data/hyperliquid.ts'
import { looksrareOrderReader } from './typed-data/looksrare-order.ts'
import { metaTransactionReader } from './typed-data/meta-transaction.ts'
import { oneInchOrderReader } from './typed-data/one-inch-order.ts'
import { permit2Reader } from './typed-data/permit2.ts'
import { polymarketOrderReader } from './typed-data/polymarket-order.ts'
import { safeTxReader } from './typed-data/safe-tx.ts'
import { seaportReader } from './typed-data/seaport.ts'
import { snapshotReader } from './typed-data/snapshot.ts'
import { uniswapxOrderReader } from './typed-data/uniswapx-order.ts'
import { userOperationReader } from './typed-data/user-operation.ts'
import { voteDelegationReader } from './typed-data/vote-delegation.ts'
import { wrappedMessageReader } from './typed-data/wrapped-message.ts'
import { zeroExExchangeOrderReader } from './typed-data/zero-ex-exchange-order.ts'
import { zeroExMetaTransactionReader } from './typed-data/zero-ex-meta-transaction.ts'
import { zeroExNftOrderReader } from './typed-data/zero-ex-nft-order.ts'
import { zeroExOrderReader } from './typed-data/zero-ex-order.ts'

/** Every kind of typed data that is recognised. The first reader that knows the types is taken. */
export const TYPED_DATA_READERS: readonly TypedDataReader[] = [
  erc2612Reader,
  erc3009Reader,
  erc721PermitReader,
  uniswapxOrderReader,
  permit2Reader,
  safeTxReader,
  seaportReader,
  blurOrderReader,
  looksrareOrderReader,
  cowOrderReader,
  zeroExOrderReader,
  zeroExExchangeOrderReader,
  zeroExNftOrderReader,
  zeroExMetaTransactionReader,
  oneInchOrderReader,
  polymarketOrderReader,
  forwardRequestReader,
  metaTransactionReader,
  gelatoRelayReader,
  userOperationReader,
  accountDelegationReader,
  wrappedMessageReader,
  cometAuthorizationReader,
  creditDelegationReader,
  governorBallotReader,
  voteDelegationReader,
  snapshotReader,
  hyperliquidReader,
]

/** Every kind of message that is more than its text. */
export const MESSAGE_READERS: readonly MessageReader[] = [siweReader, disguiseReader]
