import type { Lexicon } from './lexicon.ts'

const ORDER = 'Anyone who gives what it asks for may take what it offers, until it ends or is cancelled.'
const GIVEN = 'The signature alone gives the permission, or takes it back.'
const BROUGHT = 'Another brings this call to the network, and pays for it: no transaction of yours is needed.'

/** By the reader's name; `reader:type` for one type of data of a reader that knows several. */
export const standards: Lexicon['standards'] = {
  erc2612: { title: 'Sign a permission over a token', sentence: GIVEN },
  erc3009: { title: 'Sign for moving a token', sentence: 'Whoever has the signature may bring it to the token.' },
  'erc3009:CancelAuthorization': {
    title: 'Cancel a signed transfer',
    sentence: 'It cancels a transfer that was signed before. It moves nothing.',
  },
  'erc721-permit': {
    title: 'Sign a permission over an item',
    sentence: GIVEN,
  },
  'uniswapx-order': { title: 'Sign an order to swap', sentence: ORDER },
  permit2: { title: 'Sign a permission over tokens', sentence: GIVEN },
  'safe-tx': {
    title: 'Approve a transaction of a Safe{Wallet} account',
    sentence: 'Once enough of its owners have signed, anyone may bring it to the network.',
  },
  seaport: { title: 'Sign an order for items', sentence: ORDER },
  'blur-order': { title: 'Sign an order for items', sentence: ORDER },
  'blur-order:Root': { title: 'Sign orders that can’t be read', sentence: ORDER },
  'looksrare-order': { title: 'Sign an order for items', sentence: ORDER },
  'cow-order': { title: 'Sign an order to swap', sentence: ORDER },
  'cow-order:OrderCancellations': { title: 'Cancel orders', sentence: 'It moves nothing.' },
  'zero-ex-order': { title: 'Sign an order to swap', sentence: ORDER },
  'zero-ex-exchange-order': { title: 'Sign an order', sentence: ORDER },
  'zero-ex-nft-order': { title: 'Sign an order for items', sentence: ORDER },
  'zero-ex-meta-transaction': { title: 'Sign a call that another brings', sentence: BROUGHT },
  'one-inch-order': { title: 'Sign an order to swap', sentence: ORDER },
  'polymarket-order': { title: 'Sign an order for shares in an outcome', sentence: ORDER },
  'polymarket-order:ClobAuth': { title: 'Sign in to an order book', sentence: 'It moves nothing by itself.' },
  'forward-request': { title: 'Sign a call that another brings', sentence: BROUGHT },
  'meta-transaction': { title: 'Sign a call that another brings', sentence: BROUGHT },
  'gelato-relay': { title: 'Sign a call that another brings', sentence: BROUGHT },
  'user-operation': {
    title: 'Sign what a smart account is to do',
    sentence: 'Whoever has the signature may bring it to the network.',
  },
  'account-delegation': {
    title: 'Let another act as your account',
    sentence: 'Whoever it names can then act as your account without asking you, within its limits where it has any.',
  },
  'wrapped-message': {
    title: 'Sign a message as a smart account',
    sentence: 'A contract takes the signature for that of the account.',
  },
  'comet-authorization': {
    title: 'Sign a permission over what you lent',
    sentence: GIVEN,
  },
  'credit-delegation': {
    title: 'Let another borrow in your name',
    sentence: 'You owe what they borrow.',
  },
  'governor-ballot': {
    title: 'Sign a vote',
    sentence: 'It votes on a proposal. Anyone may bring the vote to the network. It moves nothing of yours.',
  },
  'vote-delegation': {
    title: 'Give your votes to another',
    sentence: 'They vote with what you hold, until you give the votes to somebody else. It moves nothing.',
  },
  snapshot: { title: 'Sign for Snapshot', sentence: 'Snapshot keeps it off the network. It moves nothing.' },
  'snapshot:Vote': {
    title: 'Vote on Snapshot',
    sentence: 'It votes on a proposal. Snapshot keeps the vote off the network. It moves nothing.',
  },
  'snapshot:Proposal': {
    title: 'Make a proposal on Snapshot',
    sentence: 'It puts a proposal up for votes. Snapshot keeps it off the network. It moves nothing.',
  },
  'snapshot:CancelProposal': {
    title: 'Cancel a proposal on Snapshot',
    sentence: 'It takes a proposal back. It moves nothing.',
  },
  'snapshot:Alias': {
    title: 'Let another speak for you on Snapshot',
    sentence: 'It moves nothing.',
  },
  hyperliquid: {
    title: 'Sign an action on Hyperliquid',
    sentence: 'Hyperliquid carries it out from the signature alone.',
  },
  'hyperliquid:HyperliquidTransaction:ApproveAgent': {
    title: 'Let another key trade for you on Hyperliquid',
    sentence: 'Whoever holds that key need not ask you again.',
  },
  'hyperliquid:Agent': {
    title: 'Sign an action on Hyperliquid that can’t be read',
    sentence: 'Hyperliquid carries it out from the signature alone.',
  },
  'execution-permission': {
    title: 'Let another act for you without asking',
    sentence: 'Once given, it is used without asking you again.',
  },
}
