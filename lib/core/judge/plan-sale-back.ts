import { encodeFunctionData, parseAbi } from 'viem'
import type { Meaning } from '../decode/meaning.ts'
import { type Address, isAddress } from '../facts/hex.ts'
import type { Known, Need, Stage } from '../facts/need.ts'
import type { RequestContext, WalletRequest } from '../request/wallet-request.ts'
import { askAllowance } from '../simulate/ask-token.ts'
import type { Effects } from '../simulate/effects.ts'
import type { Execution } from '../simulate/execution.ts'
import type { Scenario, Step } from '../simulate/scenario.ts'
import type { Purchase } from '../simulate/scenarios/purchase-of.ts'
import { accountOf } from './account-of.ts'
import { readListed } from './read-listed.ts'
import { unlistedPurchases } from './unlisted-purchases.ts'

/** The name of the scenario in which what the request buys is sold again at once. */
export const SALE_BACK = 'sold-back'

const TOKEN = parseAbi([
  'function approve(address spender, uint256 amount)',
  'function transferFrom(address from, address to, uint256 amount)',
])

/**
 * The sale of what `asked`, the request's scenario, bought once it `ran`; tokens of a packaged list of chosen ones are sold
 * every day. The needs are what the sale will touch, so that it is read together with what the request touches.
 */
export function planSaleBack(
  request: WalletRequest,
  context: RequestContext,
  meaning: Meaning,
  asked: Scenario | undefined,
  ran: { readonly effects: Effects; readonly execution: readonly Execution[] } | null,
  known: Known,
): Stage<readonly Scenario[]> {
  const account = accountOf(request, context)
  if (account === null || asked === undefined) return { result: [], needs: [] }
  const listed = (token: Address) => readListed(token, context.chainId, known)
  const needs = purchasesSaid(meaning).flatMap(({ token, router }): readonly Need[] => {
    const { isListed, need } = listed(token)
    const { data } = askAllowance(token, account, router)
    return isListed === false ? [need, { kind: 'view-call', to: token, data, optional: true }] : [need]
  })
  if (ran === null) return { result: [], needs }
  const bought = unlistedPurchases(ran.execution, ran.effects, account, context.chainId, known)
  const steps = bought.isKnown ? bought.result.flatMap((purchase) => resell(purchase, account)) : []
  return {
    result: steps.length === 0 ? [] : [{ name: SALE_BACK, account, steps: [...asked.steps, ...steps] }],
    needs: [...needs, ...bought.needs],
  }
}

/**
 * The same way back, where it is known. Elsewhere what every sale needs: that the account lets a market take what it has,
 * and that it then arrives where it came from. Some tokens change a permission only from nothing.
 */
function resell({ token, bought, holder, market, buy }: Purchase, account: Address): readonly Step[] {
  const call = (from: Address, to: Address, data: Step['data']): Step => ({ from, to, value: '0', data, inner: 'call' })
  const approvals = [0n, bought].map((amount) =>
    call(account, token, encodeFunctionData({ abi: TOKEN, functionName: 'approve', args: [market, amount] })),
  )
  if (buy !== null) return [...approvals, ...buy.sell(bought, account).map((data) => call(account, market, data))]
  const data = encodeFunctionData({ abi: TOKEN, functionName: 'transferFrom', args: [account, holder, bought] })
  return [...approvals, call(market, token, data)]
}

/** What the bytes say is bought, and from which contract. */
function purchasesSaid(
  { to, acts, calls }: Meaning,
  above?: Address,
): readonly { readonly token: Address; readonly router: Address }[] {
  const router = isAddress(to) ? to : above
  const own = acts.flatMap((act) =>
    act.kind === 'swap' && act.get.token !== null && router !== undefined ? [{ token: act.get.token, router }] : [],
  )
  return [...own, ...calls.flatMap((call) => purchasesSaid(call, router))]
}
