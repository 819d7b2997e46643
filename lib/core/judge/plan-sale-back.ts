import { encodeFunctionData, parseAbi, toFunctionSelector } from 'viem'
import { UNISWAP_V2_ABI } from '../decode/calldata/uniswap-v2.data.ts'
import type { Meaning } from '../decode/meaning.ts'
import { type Address, isAddress } from '../facts/hex.ts'
import type { Known, Need, Stage } from '../facts/need.ts'
import type { RequestContext, WalletRequest } from '../request/wallet-request.ts'
import { askAllowance } from '../simulate/ask-token.ts'
import type { Effects } from '../simulate/effects.ts'
import type { Execution } from '../simulate/execution.ts'
import { planScenarios } from '../simulate/plan-scenarios.ts'
import type { Scenario, Step } from '../simulate/scenario.ts'
import { type Purchase, purchaseOf } from '../simulate/scenarios/purchase-of.ts'
import { accountOf } from './account-of.ts'
import { readListed } from './read-listed.ts'

/** The name of the scenario in which what the request buys is sold again at once. */
export const SALE_BACK = 'sold-back'

const APPROVE = parseAbi(['function approve(address spender, uint256 amount)'])
const NEVER = 2n ** 256n - 1n
const ROUTER_SELECTORS: ReadonlySet<string> = new Set(UNISWAP_V2_ABI.map((item) => toFunctionSelector(item)))

/**
 * The sale of what the request bought, once it ran; tokens of a packaged list of chosen ones are sold every day. The needs
 * are what the sale will touch, so that it is read together with what the request touches.
 */
export function planSaleBack(
  request: WalletRequest,
  context: RequestContext,
  meaning: Meaning,
  ran: { readonly effects: Effects; readonly execution: readonly Execution[] } | null,
  known: Known,
): Stage<readonly Scenario[]> {
  const account = accountOf(request, context)
  const [asked] = planScenarios(request, context)
  if (account === null || asked === undefined) return { result: [], needs: [] }
  const listed = (token: Address) => readListed(token, context.chainId, known)
  const needs = purchasesSaid(meaning).flatMap(({ token, router }): readonly Need[] => {
    const { isListed, need } = listed(token)
    const { data } = askAllowance(token, account, router)
    return isListed === false ? [need, { kind: 'view-call', to: token, data, optional: true }] : [need]
  })
  const purchase = ran === null ? null : purchaseOf(ran.execution, ran.effects, account)
  if (purchase === null) return { result: [], needs }
  const { isListed, need } = listed(purchase.token)
  return { result: isListed === false ? [saleBack(asked, account, purchase)] : [], needs: [...needs, need] }
}

/**
 * The same way back, by the plain function and by the one for tokens that keep a part of each transfer, of which one may
 * work. Some tokens change a permission only from nothing.
 */
function saleBack(asked: Scenario, account: Address, { router, path, token, paid, bought }: Purchase): Scenario {
  const call = (to: Address, data: Step['data']): Step => ({ from: account, to, value: '0', data, inner: 'call' })
  const approve = (amount: bigint) =>
    call(token, encodeFunctionData({ abi: APPROVE, functionName: 'approve', args: [router, amount] }))
  const args = [bought, 0n, path.toReversed(), account, NEVER] as const
  const plain = paid === null ? 'swapExactTokensForETH' : 'swapExactTokensForTokens'
  const sales = ([plain, `${plain}SupportingFeeOnTransferTokens`] as const).map((functionName) =>
    call(router, encodeFunctionData({ abi: UNISWAP_V2_ABI, functionName, args })),
  )
  return { name: SALE_BACK, account, steps: [...asked.steps, approve(0n), approve(bought), ...sales] }
}

/** What the bytes say is bought through a router of Uniswap V2's shape. */
function purchasesSaid({
  to,
  acts,
  calls,
  function: fn,
}: Meaning): readonly { readonly token: Address; readonly router: Address }[] {
  const isRouter = fn !== undefined && ROUTER_SELECTORS.has(fn.selector) && isAddress(to)
  const own = acts.flatMap((act) =>
    isRouter && act.kind === 'swap' && act.get.token !== null ? [{ token: act.get.token, router: to }] : [],
  )
  return [...own, ...calls.flatMap(purchasesSaid)]
}
