import { maxUint256, numberToHex, parseUnits } from 'viem'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

function grant(
  { chain, user, contracts }: Stage,
  to: string,
  periodAmount: bigint,
  until: bigint | null,
  method: string,
) {
  const data = {
    tokenAddress: contracts.dusd.address,
    periodAmount: numberToHex(periodAmount),
    periodDuration: 86_400,
    justification: 'For the game',
  }
  const permission = { type: 'erc20-token-periodic', isAdjustmentAllowed: false, data }
  const rules = until === null ? [] : [{ type: 'expiry', data: { timestamp: Number(until) } }]
  const asked = { chainId: numberToHex(chain.chainId), from: user, to, permission, rules }
  return { method, params: [asked], account: user }
}

export const sessionPermission: Family = {
  name: 'session permission without a bound',
  source: 'ERC-7715 lets a page act alone; asked for without an end or a bound, the permission stands for good.',
  pages: ['https://eips.ethereum.org/EIPS/eip-7715'],
  cases: (stage) => {
    const { thief, lure, soon, late, contracts } = stage
    const router = contracts.router.address
    const method = 'wallet_requestExecutionPermissions'
    const twin = { ...grant(stage, router, parseUnits('5', 6), soon, method), known: [router] }
    return Object.entries({ 'a key': thief, 'a contract': lure.address }).flatMap(([kind, to]) =>
      Object.entries({ 'for ever': null, 'for years': late, 'for an hour': soon }).map(([time, until]) => ({
        name: `all, to ${kind}, ${time}`,
        risks: [...RISKS.session, ...RISKS.permit, ...RISKS.unlimited],
        takesMoney: true,
        attack: grant(stage, to, maxUint256, until, method),
        twin,
      })),
    )
  },
}
