import { formatAddressName, formatInteroperable, formatNftName, formatTokenTicker } from './format-address.ts'
import { formatNative, formatTokenAmount } from './format-amount.ts'
import { formatCalldata } from './format-calldata.ts'
import { formatChain, formatDate, formatEnum, formatRaw, formatSeconds, formatUnit } from './format-plain.ts'
import type { Formatter } from './formatting.ts'

/** Every format of the standard, by the name that descriptors call it. */
export const FORMATS: ReadonlyMap<string, Formatter> = new Map([
  ['raw', formatRaw],
  ['amount', formatNative],
  ['tokenAmount', formatTokenAmount],
  ['nftName', formatNftName],
  ['date', formatDate],
  ['duration', formatSeconds],
  ['unit', formatUnit],
  ['enum', formatEnum],
  ['chainId', formatChain],
  ['addressName', formatAddressName],
  ['tokenTicker', formatTokenTicker],
  ['calldata', formatCalldata],
  ['interoperableAddressName', formatInteroperable],
])
