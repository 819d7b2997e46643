import type { TypedDataReader } from '../decoder.ts'
import { HYPERLIQUID_TYPES } from './hyperliquid.data.ts'

/** What a signature does where it gives power away or says little of itself. */
const REASONS: Readonly<Record<string, string>> = {
  ApproveAgent: 'Lets another key trade for this account on Hyperliquid',
  ApproveBuilderFee: 'Lets another charge a fee on this account’s orders on Hyperliquid',
  ConvertToMultiSigUser: 'Hands this account on Hyperliquid to other signers',
  UsdSend: 'Sends money from this account on Hyperliquid',
  SpotSend: 'Sends tokens from this account on Hyperliquid',
  SendAsset: 'Sends tokens from this account on Hyperliquid',
  SendToEvmWithData: 'Sends tokens from this account on Hyperliquid to another chain',
  Withdraw: 'Withdraws money from this account on Hyperliquid',
}

/** Signed behind a hash: the order or other action itself is not in what is signed. */
const BLIND = ['Agent', 'SendMultiSig']

/** Hyperliquid's signatures, which its own chain reads (types of @nktkas/hyperliquid 0.33.3). Amounts are plain text. */
export const hyperliquidReader: TypedDataReader = {
  name: 'hyperliquid',
  types: HYPERLIQUID_TYPES,
  read({ primaryType }) {
    const name = primaryType.replace(/^HyperliquidTransaction:/, '')
    if (BLIND.includes(name)) return { blind: true, reason: 'An action behind a hash: what it does can not be told' }
    const reason = REASONS[name]
    return {
      ...(reason === undefined ? {} : { reason }),
      shows: {
        destination: { as: 'plain', label: 'To' },
        destinationRecipient: { as: 'plain', label: 'To' },
        agentAddress: { as: 'plain', label: 'May trade' },
        signers: { as: 'plain', label: 'New signers' },
      },
    }
  },
}
