import { getAddress, parseUnits } from 'viem'
import { createSiweMessage } from 'viem/siwe'
import { say, sign } from '../ask.ts'
import type { BenignCase } from '../case.ts'
import type { Stage } from '../open-stage.ts'

const PERMIT = 'Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)'
const SITES = ['app.example', 'shop.example', 'game.example', 'forum.example', 'bank.example']

/** Logins, words, permits to contracts that were used before, and plain messages of apps. */
export function signatures({ chain, user, contracts, v3, soon, now }: Stage): readonly BenignCase[] {
  const { dusd, router } = contracts
  return [
    ...SITES.flatMap((domain) =>
      ['Sign in.', undefined].map((statement) => ({
        name: `log in at ${domain}${statement === undefined ? ', without words' : ''}`,
        ask: {
          ...say(
            user,
            createSiweMessage({
              ...{ domain, uri: `https://${domain}`, address: getAddress(user), version: '1', chainId: chain.chainId },
              ...{ nonce: 'plainsign4361', issuedAt: new Date(Number(now) * 1000) },
              ...(statement === undefined ? {} : { statement }),
            }),
          ),
          origin: `https://${domain}`,
        },
      })),
    ),
    ...[
      'Welcome to the shop!\n\nThis request will not cost anything.',
      'I agree to the terms of use of 2026.',
      'Grüße aus Köln, 你好, здравствуйте',
      'Nonce: 81f3c2',
      'Vote for proposal 12',
    ].map((text) => ({ name: `sign “${text.slice(0, 20)}”`, ask: say(user, text) })),
    ...Object.entries({ 'Uniswap V2': router, 'Uniswap V3': v3.router }).flatMap(([name, { address }]) =>
      ['15', '800'].map((amount) => ({
        name: `permit ${amount} dusd to ${name}, used before`,
        ask: {
          ...sign(user, {
            domain: { name: 'Demo USD', version: '1', chainId: chain.chainId, verifyingContract: dusd.address },
            type: PERMIT,
            message: { owner: user, spender: address, value: parseUnits(amount, 6), nonce: 0n, deadline: soon },
          }),
          known: [address],
        },
      })),
    ),
  ]
}
