import { maxUint256, parseUnits } from 'viem'
import { sign } from '../ask.ts'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

const TYPE = 'Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)'
const DAI = 'Permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed)'

function permit({ chain, user, contracts: { dusd } }: Stage, spender: string, value: bigint, deadline: bigint) {
  const domain = { name: 'Demo USD', version: '1', chainId: chain.chainId, verifyingContract: dusd.address }
  return sign(user, { domain, type: TYPE, message: { owner: user, spender, value, nonce: 0n, deadline } })
}

function daiPermit({ chain, user, signedCoin }: Stage, spender: string, allowed: boolean) {
  const domain = { name: 'Signed Coin', version: '1', chainId: chain.chainId, verifyingContract: signedCoin.address }
  return sign(user, { domain, type: DAI, message: { holder: user, spender, nonce: 0n, expiry: 0n, allowed } })
}

export const erc2612Permit: Family = {
  name: 'permit to a stranger',
  source: 'A permit is signed without a fee, and another takes the coins by it (6.28 million dollars of one holder).',
  pages: ['https://coinmela.com/crypto-whale-loses-6-million-in-phishing-scheme-through-malicious-signature-approval'],
  cases: (stage) => {
    const { user, thief, lure, soon, late, contracts } = stage
    const router = contracts.router.address
    const usual = { ...permit(stage, router, parseUnits('40', 6), soon), known: [router] }
    return [
      ...[maxUint256, parseUnits('40000', 6), parseUnits('40', 6)].flatMap((value) =>
        [soon, late].map((deadline) => ({
          name: `${value} to a key, ${deadline === soon ? 'soon' : 'for years'}`,
          risks: [...RISKS.permit, ...RISKS.unlimited],
          takesMoney: true,
          attack: permit(stage, thief, value, deadline),
          twin: usual,
        })),
      ),
      {
        name: 'unlimited for ever to a fresh contract',
        risks: [...RISKS.permit, ...RISKS.unlimited, ...RISKS.drainerCode],
        takesMoney: true,
        attack: permit(stage, lure.address, maxUint256, maxUint256),
        twin: usual,
      },
      {
        name: 'in DAI’s way to a key',
        risks: [...RISKS.permit, ...RISKS.unlimited],
        takesMoney: true,
        attack: daiPermit(stage, thief, true),
        twin: daiPermit(stage, user, false),
      },
    ]
  },
}
