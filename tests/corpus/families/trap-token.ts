import { parseEther } from 'viem'
import type { Contract } from '../../world/protocols/contract.ts'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

const GIVEN = ['0.01', '0.1', '0.5']

/** Bought from a pool that holds 100,000 against 50 ether. */
function buy({ user, contracts: { router, weth }, soon }: Stage, token: Contract, ether: string) {
  const least = parseEther(ether) * 1_900n
  return send(
    user,
    callOf(router, 'swapExactETHForTokens', [least, [weth.address, token.address], user, soon], parseEther(ether)),
  )
}

function buyTaxed({ user, contracts: { router, weth }, soon }: Stage, token: Contract, ether: string, least: bigint) {
  const args = [least * parseEther(ether), [weth.address, token.address], user, soon]
  return send(user, callOf(router, 'swapExactETHForTokensSupportingFeeOnTransferTokens', args, parseEther(ether)))
}

export const fakeToken: Family = {
  name: 'token that takes a known name',
  source: 'Anybody may give a token the name of another and open a pool for it.',
  pages: ['https://dailycoin.com/scam-tokens-flooded-decentralized-exchange/'],
  cases: (stage) =>
    GIVEN.map((ether) => ({
      name: `bought for ${ether} ether`,
      risks: RISKS.impersonation,
      takesMoney: false,
      attack: buy(stage, stage.fakeEther, ether),
      twin: buy(stage, stage.coin, ether),
    })),
}

export const honeypotToken: Family = {
  name: 'token that cannot be sold',
  source: 'Squid Game token (November 2021): its makers’ “anti-dumping” kept those who bought from selling.',
  pages: ['https://coinmarketcap.com/academy/th/article/i-lost-everything-how-squid-game-token-collapsed'],
  cases: (stage) =>
    GIVEN.map((ether) => ({
      name: `bought for ${ether} ether`,
      risks: RISKS.honeypot,
      takesMoney: true,
      attack: buy(stage, stage.honeypot, ether),
      twin: buy(stage, stage.coin, ether),
    })),
}

export const taxedToken: Family = {
  name: 'token that keeps a part of each transfer',
  source: 'Tokens with a tax that the page does not show.',
  pages: ['https://tokentoolhub.com/hidden-transfer-taxes'],
  cases: (stage) =>
    GIVEN.map((ether) => ({
      name: `bought for ${ether} ether`,
      risks: RISKS.transferFee,
      takesMoney: false,
      attack: buyTaxed(stage, stage.tokens.taxed, ether, 4_700n),
      twin: buyTaxed(stage, stage.coin, ether, 1_900n),
    })),
}
