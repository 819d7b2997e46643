import type { Lexicon } from './lexicon.ts'

export const requests: Lexicon['requests'] = {
  titles: {
    'native-transfer': 'Send coins',
    'contract-call': 'Call a contract',
    creation: 'Create a contract',
    batch: 'Several calls in one request',
    'user-operation': 'An operation of a smart account',
    'typed-data': 'Sign structured data',
    siwe: 'Sign in',
    message: 'Sign a message',
    'blind-hash': 'Sign something unreadable',
    connect: 'Show this site your account',
    permission: 'Change what this site may do',
    'chain-add': 'Add a network to your wallet',
    'chain-switch': 'Switch your wallet to another network',
    'asset-watch': 'List a token in your wallet',
    authorization: 'Let a contract act as your account',
    'raw-transaction': 'Send a transaction that is signed already',
    unknown: 'A request that is not known here',
    malformed: 'A request that can’t be read for certain',
  },
  sentences: {
    'native-transfer': 'It sends coins and calls no contract.',
    'contract-call': 'It calls a contract in a way that is not known here.',
    creation: 'It puts a new contract on the network.',
    batch: 'It makes several calls, one after another.',
    'user-operation': 'It asks a smart account to act.',
    'typed-data': 'It signs structured data. What the signature may be used for is not known here.',
    siwe: 'It signs you in. It moves nothing.',
    message: 'It signs a text. Signing sends no transaction.',
    'blind-hash': 'It signs a number that nobody can read. It may stand for anything, a transaction too.',
    connect: 'The site will see your account’s address and all its public history. It can move nothing by that alone.',
    permission: 'It changes which of your accounts the site may see, or what it may ask for.',
    'chain-add': 'It adds a network that your wallet will then talk to, at an address that the site chose.',
    'chain-switch': 'It changes the network that your wallet is on. It moves nothing.',
    'asset-watch': 'It puts a token on your wallet’s list. It moves nothing, and says nothing about the token’s worth.',
    authorization: 'It lets a contract’s code act as your account, with all that the account holds.',
    'raw-transaction': 'It sends a transaction that was signed before.',
    unknown: 'What this request does is not known here. Continue only if you know it.',
    malformed: 'It is not written as the rules demand, so your wallet may read it in another way.',
  },
  batchTitle: (calls) => (calls === 1 ? 'One call in a batch' : `${calls} calls in one request`),
  callTitle: (name) => `Call ${name}`,
  callSentence: (signature, contract) => `It calls ${signature} of ${contract}.`,
  unknownCall: (contract) => `It calls ${contract} in a way that is not known here.`,
  described: (intent) => `Its published description says: ${intent}.`,
  gives: (what) => `You give ${what.join(', ')}.`,
  gets: (what) => `You get ${what.join(', ')}.`,
  nothingMoves: 'When run, it moves nothing of yours.',
  leavesBehind: (grants) => `Afterwards ${grants.join('; ')}.`,
  fee: (amount) => `The network’s fee is about ${amount.replace(/^about /, '')}.`,
  fails: 'When run, it fails, so it would move nothing but the fee.',
  fromBytes: 'This was read from the request itself. It was not run.',
  nothingToRun: 'There is nothing to run: it is a request to your wallet, not to the network.',
  nothingToRunYet: 'Signing sends nothing to the network by itself, so there was nothing to run.',
  ran: (block, known, host, final) => {
    const where = block === undefined ? 'It was run on this device' : `It was run on this device, on block ${block}`
    if (host !== undefined && known === 'reported') return `${where}, which ${host} alone reported.`
    if (known !== 'proved') return `${where}.`
    return final
      ? `${where}, on proved state.`
      : `${where}, on proved state. The network’s sequencer alone signed that block: it is not final.`
  },
  notChecked: (stage, why) => `Not checked: ${stage}. ${why}`,
}

export const wallet: Lexicon['wallet'] = {
  recipient: 'To',
  value: 'Amount',
  chain: 'Network',
  newContract: 'a new contract',
  digests: {
    eip712: 'Digest',
    domain: 'Domain hash',
    message: 'Message hash',
    safeTx: 'Safe{Wallet} hash',
    typedDataV1: 'Digest (first version)',
    personalSign: 'Digest',
    authorization: 'Authorization hash',
  },
}

export const choices: Lexicon['choices'] = {
  gas: 'Your wallet sets how much work the network may do for it (the gas limit).',
  fee: 'Your wallet sets the fee.',
  nonce: 'Your wallet numbers the transaction (the nonce).',
  wrapper: 'Your wallet may put the call into another transaction, for one, where your account is a smart account.',
  nothing: 'Your wallet adds nothing of its own: it signs what stands here.',
}
