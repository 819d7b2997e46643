import type { Lexicon } from './lexicon.ts'

export const assets: Lexicon['assets'] = {
  about: (amount) => `about ${amount}`,
  baseUnits: (units, token) => `${units} of the smallest units of ${token}`,
  unnamedToken: (address) => `the token ${address}`,
  posing: (symbol, listed) => `${symbol} (not ${listed === null ? 'the network’s own coin' : `the listed ${listed}`})`,
  amountOf: (amount, token) => `${amount} of ${token}`,
  tokenNumber: (id, token) => `number ${id} of ${token}`,
  copiesOf: (count, item) => `${count} of ${item}`,
  ownCoin: 'the network’s own coin',
  openAmount: (token) => `an unstated amount of ${token}`,
  coin: (amount) => `${amount} of the network’s own coin`,
  everything: (token, isYours) => `all ${isYours ? 'your ' : ''}${token.replace(/^the token/, 'tokens of')}`,
  wholeCollection: (token, isYours) => `everything ${isYours ? 'you own ' : ''}of ${token}`,
  grant: (spender, what, until) => `${spender} may take ${what}${until === undefined ? '' : `, until ${until}`}`,
  grantNow: (spender, what, before) => `${spender} may take ${what} (before: ${before})`,
  revoked: (spender, token) => `${spender} may no longer take ${token}`,
}

export const acts: Lexicon['acts'] = {
  send: (what, to) => `Send ${what} to ${to}`,
  takenFrom: (what, owner) => `${what} from ${owner}`,
  nobody: 'an address that the request does not name',
  gets: (to, what) => `${to} gets ${what}`,
  sendToSelf: (what) => `Send ${what} to your own account`,
  receive: (what, from) => (from === undefined ? `Receive ${what}` : `Receive ${what} from ${from}`),
  sendFor: (what, from, to) => `Move ${what} from ${from} to ${to}`,
  approve: (spender, what) => `Let ${spender} take ${what}`,
  increase: (spender, what) => `Let ${spender} take ${what} more`,
  decrease: (spender, what) => `Let ${spender} take ${what} less`,
  revoke: (spender, what) => `Take back ${spender}’s permission over ${what}`,
  permit: (spender, what) => `Sign a permission that lets ${spender} take ${what}`,
  swap: (give, get, exactGive, exactGet) =>
    `Swap ${exactGive ? '' : 'at most '}${give} for ${exactGet ? '' : 'at least '}${get}`,
  order: (taker, until) => {
    const end = until === null ? 'until you cancel it' : `until ${until}`
    return taker === null ? `It stands ${end}` : `Only ${taker} may take it, ${end}`
  },
  control: {
    owner: (change, whom, what) => {
      if (whom === null) return `Give up control of ${what}: nobody will have it`
      if (change === 'take') return `Take control of ${what} away from ${whom}`
      return `${change === 'offer' ? 'Offer' : 'Give'} control of ${what} to ${whom}`
    },
    role: (change, whom, what) =>
      change === 'take' ? `Take a role in ${what} away from ${whom}` : `Give ${whom} a role in ${what}`,
    code: (_, whom, what) =>
      whom === null ? `Replace the code that ${what} runs` : `Make ${what} run the code of ${whom}`,
    upgrades: (_, whom, what) => `Let ${whom ?? 'nobody'} replace the code of ${what}`,
    module: (change, whom, what) =>
      change === 'take' ? `No longer let ${whom} act for ${what}` : `Let ${whom} act for ${what} without any signature`,
    guard: (_, whom, what) =>
      whom === null ? `Let nobody check what ${what} does` : `Let ${whom} check what ${what} does, and stop it`,
    'fallback-handler': (_, whom, what) =>
      whom === null ? `Let nobody answer other calls for ${what}` : `Let ${whom} answer other calls for ${what}`,
    threshold: (_change, _whom, what) => `Change how many owners of ${what} must sign`,
  },
  unnamedContract: 'a contract that the request does not name',
  yourAccount: 'your account',
  delegate: (code, everywhere) =>
    code === null
      ? 'Take back the code that acts as your account'
      : `Let the code of ${code} act as your account${everywhere ? ', on every network' : ''}, whenever anyone calls it`,
  wrap: (what, token) => `Turn ${what} into ${token}`,
  unwrap: (what) => `Turn ${what} back into the network’s own coin`,
  recipientIsOther: (address) => `What comes out goes to ${address}`,
  andMore: (count) => `And ${count} more, all of them in what the request says.`,
}
