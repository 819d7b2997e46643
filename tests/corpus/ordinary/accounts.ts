import { numberToHex, parseEther, parseUnits } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import { signSafeTransaction } from '../../world/protocols/sign-safe-transaction.ts'
import { callOf, send } from '../ask.ts'
import type { Ask, BenignCase } from '../case.ts'
import type { Stage } from '../open-stage.ts'

/** A Safe's payments, contracts used by those that own them, and what only asks. */
export async function accounts(stage: Stage): Promise<readonly BenignCase[]> {
  const { chain, account, traders, contracts, friend, proxies, maker, user } = stage
  const [one, two] = traders
  if (!one || !two) throw new Error('no owners')
  const { dusd, weth } = contracts
  const pay = (amount: string) => encodeCall(dusd, 'transfer', [friend, parseUnits(amount, 6)])
  const plans = {
    'ether from the Safe': { to: friend, value: parseEther('1'), data: '0x', operation: 0 },
    'dusd from the Safe': { to: dusd.address, value: 0n, data: pay('80'), operation: 0 },
    'the Safe wraps ether': {
      to: weth.address,
      value: parseEther('1'),
      data: encodeCall(weth, 'deposit', []),
      operation: 0,
    },
  } as const
  const sent: BenignCase[] = []
  for (const [name, plan] of Object.entries(plans)) {
    const data = await signSafeTransaction(chain, account, plan, [one, two])
    sent.push({ name, ask: { ...send(one.address, { to: account.address, data }), known: [friend] } })
  }
  const plain = (method: string, params: Ask['params']) => ({ method, params, account: user })
  return [
    ...sent,
    { name: 'pay into the Safe', ask: send(user, { to: account.address, value: parseEther('1') }) },
    ...Object.entries({ transparent: proxies.transparent, uups: proxies.uups, beacon: proxies.beaconProxy }).flatMap(
      ([name, box]) => [
        { name: `use a counter (${name})`, ask: send(user, callOf(box, 'add', [4n])) },
        { name: `its maker uses a counter (${name})`, ask: send(maker.address, callOf(box, 'add', [9n])) },
      ],
    ),
    { name: 'connect', ask: plain('eth_requestAccounts', []) },
    { name: 'ask for accounts', ask: plain('wallet_requestPermissions', [{ eth_accounts: {} }]) },
    { name: 'switch the chain', ask: plain('wallet_switchEthereumChain', [{ chainId: numberToHex(chain.chainId) }]) },
    {
      name: 'watch a token',
      ask: plain('wallet_watchAsset', {
        type: 'ERC20',
        options: { address: dusd.address, symbol: 'DUSD', decimals: 6 },
      }),
    },
  ]
}
