import { concatHex, parseEther, parseUnits, stringToHex } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import { callOf, send, sendCalls } from '../ask.ts'
import type { BenignCase } from '../case.ts'
import type { Stage } from '../open-stage.ts'

const PARTS = ['1', '25', '333.5', '4000']
const partsOf = (coin: string) => (coin === 'weth' ? ['0.2', '3'] : coin === 'taxed' ? ['25'] : PARTS)

/** Coins and collectibles to people, first to one never paid before, then to one who was. */
export function payments(stage: Stage): readonly BenignCase[] {
  const { chain, user, friend, traders, pictures, contracts, tokens, coin, signedCoin } = stage
  const [other] = traders
  const { dusd, weth, items } = contracts
  const people = { 'a friend': friend, 'somebody new': other?.address ?? friend }
  const coins = { dusd, weth, taxed: tokens.taxed, rebasing: tokens.rebasing, silent: tokens.silent, coin, signedCoin }
  return Object.entries(people).flatMap(([who, to]) => {
    const known = who === 'a friend' ? [friend] : []
    return [
      ...['0.001', '0.5', '20'].map((ether) => ({
        name: `${ether} ether to ${who}`,
        ask: { ...send(user, { to, value: parseEther(ether) }), known },
      })),
      ...Object.entries(coins).flatMap(([name, token]) =>
        partsOf(name).map((amount) => ({
          name: `${amount} ${name} to ${who}`,
          ask: { ...send(user, callOf(token, 'transfer', [to, parseUnits(amount, name === 'dusd' ? 6 : 18)])), known },
        })),
      ),
      {
        name: `dusd to ${who}, with an app’s mark behind`,
        ask: {
          ...send(user, {
            to: dusd.address,
            data: concatHex([encodeCall(dusd, 'transfer', [to, parseUnits('8', 6)]), stringToHex('app')]),
          }),
          known,
        },
      },
      {
        name: `a picture to ${who}`,
        ask: { ...send(user, callOf(pictures, 'safeTransferFrom', [user, to, 8n])), known },
      },
      {
        name: `an item to ${who}`,
        ask: { ...send(user, callOf(items, 'safeTransferFrom', [user, to, 1n, 1n, '0x'])), known },
      },
      {
        name: `two payments to ${who} in a batch`,
        ask: {
          ...sendCalls(user, chain.chainId, [
            callOf(dusd, 'transfer', [to, parseUnits('10', 6)]),
            { to, value: parseEther('0.1') },
          ]),
          known,
        },
      },
      {
        name: `dusd to ${who} by the token’s multicall`,
        ask: {
          ...send(user, callOf(dusd, 'multicall', [[callOf(dusd, 'transfer', [to, parseUnits('10', 6)]).data]])),
          known,
        },
      },
    ]
  })
}
