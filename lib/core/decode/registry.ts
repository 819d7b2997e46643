export { DECODERS } from './calldata-registry.ts'

import type { MessageReader, TypedDataReader } from './decoder.ts'
import { disguiseReader } from './messages/disguise.ts'
import { siweReader } from './messages/siwe.ts'
import { cowOrderReader } from './typed-data/cow-order.ts'
import { erc2612Reader } from './typed-data/erc2612.ts'
import { erc3009Reader } from './typed-data/erc3009.ts'
import { forwardRequestReader } from './typed-data/forward-request.ts'
import { permit2Reader } from './typed-data/permit2.ts'
import { safeTxReader } from './typed-data/safe-tx.ts'
import { seaportReader } from './typed-data/seaport.ts'
import { zeroExNftOrderReader } from './typed-data/zero-ex-nft-order.ts'

/** Every kind of typed data that is recognised. The first reader that knows the types is taken. */
export const TYPED_DATA_READERS: readonly TypedDataReader[] = [
  erc2612Reader,
  erc3009Reader,
  permit2Reader,
  safeTxReader,
  seaportReader,
  cowOrderReader,
  zeroExNftOrderReader,
  forwardRequestReader,
]

/** Every kind of message that is more than its text. */
export const MESSAGE_READERS: readonly MessageReader[] = [siweReader, disguiseReader]
