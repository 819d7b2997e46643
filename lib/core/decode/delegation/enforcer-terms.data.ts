import type { EnforcerName } from './delegation-framework.data.ts'

/**
 * One value of an enforcer's terms. `size` in bytes; absent: all that is left. `token`: in units of the token named
 * before it; `coin`: in the chain's own; `moment` is 0 where it is not set; `direction`: 0 is a rise, 1 a fall.
 */
export interface Term {
  readonly name: string
  readonly label: string
  readonly size?: number
  readonly as: 'address' | 'bytes' | 'number' | 'token' | 'coin' | 'moment' | 'duration' | 'direction'
}

/** How an enforcer's terms are packed, and what it demands. */
export interface EnforcerTerms {
  readonly says: string
  readonly terms: readonly Term[]
  /** The terms may stand there several times, one after another. */
  readonly repeats?: true
  /** It says what may be called, or how much may be moved; the others say only when, how often, or by whom. */
  readonly narrows?: true
}

const address = (name: string, label: string): Term => ({ name, label, size: 20, as: 'address' })
const word = (name: string, label: string, as: Term['as']): Term => ({ name, label, size: 32, as })
const half = (name: string, label: string, as: Term['as']): Term => ({ name, label, size: 16, as })
const rest = (name: string, label: string): Term => ({ name, label, as: 'bytes' })

const TOKEN = address('tokenAddress', 'token')
const DIRECTION: Term = { name: 'changeType', label: 'the balance', size: 1, as: 'direction' }
const WHOSE = address('recipient', 'whose balance')
const PERIOD = [word('periodDuration', 'length of a period', 'duration'), word('startDate', 'starts', 'moment')]
const stream = (as: 'token' | 'coin') => [
  word('initialAmount', 'at first', as),
  word('maxAmount', 'at most in all', as),
  word('amountPerSecond', 'each second', as),
  word('startTime', 'starts', 'moment'),
]

/** The packing of each enforcer's terms, as @metamask/delegation-core 3.0.0 writes and reads them. */
export const ENFORCER_TERMS: Readonly<Record<EnforcerName, EnforcerTerms>> = {
  AllowedCalldata: {
    says: 'The call’s data must hold these bytes at this place',
    terms: [word('startIndex', 'place', 'number'), rest('value', 'bytes')],
    narrows: true,
  },
  AllowedMethods: {
    says: 'Only these functions',
    terms: [{ name: 'selector', label: 'function', size: 4, as: 'bytes' }],
    repeats: true,
    narrows: true,
  },
  AllowedTargets: {
    says: 'Only these contracts',
    terms: [address('target', 'contract')],
    repeats: true,
    narrows: true,
  },
  ApprovalRevocation: {
    says: 'Only to take back permissions',
    terms: [{ name: 'mask', label: 'kinds, as bits', size: 1, as: 'number' }],
    narrows: true,
  },
  ArgsEqualityCheck: { says: 'Only together with these bytes', terms: [rest('args', 'bytes')] },
  BlockNumber: {
    says: 'Only between these blocks',
    terms: [half('afterThreshold', 'after block', 'number'), half('beforeThreshold', 'before block', 'number')],
  },
  ERC20BalanceChange: {
    says: 'A balance of a token must end right',
    terms: [DIRECTION, TOKEN, WHOSE, word('balance', 'by', 'token')],
  },
  ERC20PeriodTransfer: {
    says: 'Only transfers of a token, so much in each period',
    terms: [TOKEN, word('periodAmount', 'in each period', 'token'), ...PERIOD],
    narrows: true,
  },
  ERC20Streaming: {
    says: 'Only transfers of a token, more as time goes by',
    terms: [TOKEN, ...stream('token')],
    narrows: true,
  },
  ERC20TransferAmount: {
    says: 'Only transfers of a token, so much in all',
    terms: [TOKEN, word('maxAmount', 'at most in all', 'token')],
    narrows: true,
  },
  ERC721BalanceChange: {
    says: 'The count of items of a collection must end right',
    terms: [DIRECTION, TOKEN, WHOSE, word('amount', 'by', 'number')],
  },
  ERC721Transfer: {
    says: 'Only transfers of one item',
    terms: [TOKEN, word('tokenId', 'number', 'number')],
    narrows: true,
  },
  ERC1155BalanceChange: {
    says: 'The count of one item must end right',
    terms: [DIRECTION, TOKEN, WHOSE, word('tokenId', 'number', 'number'), word('balance', 'by', 'number')],
  },
  ExactCalldata: { says: 'Only exactly this data', terms: [rest('calldata', 'data')], narrows: true },
  ExactExecution: {
    says: 'Only exactly this call',
    terms: [address('target', 'contract'), word('value', 'coins sent', 'coin'), rest('callData', 'data')],
    narrows: true,
  },
  Id: { says: 'Only one of all with this number', terms: [word('id', 'number', 'number')] },
  LimitedCalls: { says: 'Only so many times', terms: [word('limit', 'times', 'number')] },
  MultiTokenPeriod: {
    says: 'Only transfers of these tokens, so much in each period (no token: the network’s own coin)',
    terms: [TOKEN, word('periodAmount', 'in each period', 'token'), ...PERIOD],
    repeats: true,
    narrows: true,
  },
  NativeBalanceChange: {
    says: 'A balance of the network’s own coin must end right',
    terms: [DIRECTION, WHOSE, word('balance', 'by', 'coin')],
  },
  NativeTokenPayment: {
    says: 'Only for a payment',
    terms: [address('recipient', 'paid to'), word('amount', 'paid', 'coin')],
  },
  NativeTokenPeriodTransfer: {
    says: 'So much of the network’s own coin in each period',
    terms: [word('periodAmount', 'in each period', 'coin'), ...PERIOD],
  },
  NativeTokenStreaming: {
    says: 'The network’s own coin, more as time goes by',
    terms: stream('coin'),
  },
  NativeTokenTransferAmount: {
    says: 'So much of the network’s own coin in all',
    terms: [word('maxAmount', 'at most in all', 'coin')],
  },
  Nonce: { says: 'Only until all of this number are taken back', terms: [word('nonce', 'number', 'number')] },
  OwnershipTransfer: {
    says: 'Only to give away a contract that the account owns',
    terms: [address('contractAddress', 'contract')],
    narrows: true,
  },
  Redeemer: { says: 'Only by these', terms: [address('redeemer', 'who')], repeats: true },
  SpecificActionERC20TransferBatch: {
    says: 'Only one call and then one transfer of a token',
    terms: [
      TOKEN,
      address('recipient', 'goes to'),
      word('amount', 'amount', 'token'),
      address('target', 'contract called first'),
      rest('calldata', 'data of that call'),
    ],
    narrows: true,
  },
  Timestamp: {
    says: 'Only between these times',
    terms: [half('afterThreshold', 'after', 'moment'), half('beforeThreshold', 'before', 'moment')],
  },
  ValueLte: { says: 'So much of the network’s own coin in each call', terms: [word('maxValue', 'at most', 'coin')] },
}
