import type { Rule } from './rule.ts'
import { actsOtherwiseWhenWatched } from './rules/acts-otherwise-when-watched.ts'
import { approvalForAll } from './rules/approval-for-all.ts'
import { approvalToAccountWithoutCode } from './rules/approval-to-account-without-code.ts'
import { assetsLeaveForNothing } from './rules/assets-leave-for-nothing.ts'
import { badPrice } from './rules/bad-price.ts'
import { blindHash } from './rules/blind-hash.ts'
import { burnAddress } from './rules/burn-address.ts'
import { claimedTransfer } from './rules/claimed-transfer.ts'
import { codeChange } from './rules/code-change.ts'
import { contractNewToOrigin } from './rules/contract-new-to-origin.ts'
import { deadlinePassed } from './rules/deadline-passed.ts'
import { delegatecallToUnknownCode } from './rules/delegatecall-to-unknown-code.ts'
import { delegationToCode } from './rules/delegation-to-code.ts'
import { disguisedText } from './rules/disguised-text.ts'
import { drainerShapedCode } from './rules/drainer-shaped-code.ts'
import { earlierOutcomeDiffered } from './rules/earlier-outcome-differed.ts'
import { effectAgainstIntent } from './rules/effect-against-intent.ts'
import { feeOnTransfer } from './rules/fee-on-transfer.ts'
import { firstUseOfContract } from './rules/first-use-of-contract.ts'
import { firstVisitHighValue } from './rules/first-visit-high-value.ts'
import { freshCode } from './rules/fresh-code.ts'
import { guardChange } from './rules/guard-change.ts'
import { hiddenApprovalInBatch } from './rules/hidden-approval-in-batch.ts'
import { honeypotToken } from './rules/honeypot-token.ts'
import { impersonatingToken } from './rules/impersonating-token.ts'
import { listedAddress } from './rules/listed-address.ts'
import { listedSite } from './rules/listed-site.ts'
import { loginElsewhere } from './rules/login-elsewhere.ts'
import { longLivedPermission } from './rules/long-lived-permission.ts'
import { lookAlikeAddress } from './rules/look-alike-address.ts'
import { lookAlikeSite } from './rules/look-alike-site.ts'
import { malformedRequest } from './rules/malformed-request.ts'
import { moduleChange } from './rules/module-change.ts'
import { needlessAllowance } from './rules/needless-allowance.ts'
import { nonceGap } from './rules/nonce-gap.ts'
import { orderNeverExpires } from './rules/order-never-expires.ts'
import { otherFrame } from './rules/other-frame.ts'
import { ownerChange } from './rules/owner-change.ts'
import { permitToStranger } from './rules/permit-to-stranger.ts'
import { privateTakerOrder } from './rules/private-taker-order.ts'
import { roleGrant } from './rules/role-grant.ts'
import { saleBelowOffer } from './rules/sale-below-offer.ts'
import { sessionPermission } from './rules/session-permission.ts'
import { severalAssetsDrained } from './rules/several-assets-drained.ts'
import { signedTransferToStranger } from './rules/signed-transfer-to-stranger.ts'
import { slippageUnbounded } from './rules/slippage-unbounded.ts'
import { strayCalldata } from './rules/stray-calldata.ts'
import { tokenContractAsRecipient } from './rules/token-contract-as-recipient.ts'
import { tokenUnderOneKey } from './rules/token-under-one-key.ts'
import { tooLittleBalance } from './rules/too-little-balance.ts'
import { tooLittleGas } from './rules/too-little-gas.ts'
import { transactionReverts } from './rules/transaction-reverts.ts'
import { unlimitedApproval } from './rules/unlimited-approval.ts'
import { upgradeAtWill } from './rules/upgrade-at-will.ts'
import { wholeBalanceSwept } from './rules/whole-balance-swept.ts'
import { wrongChain } from './rules/wrong-chain.ts'
import { wrongDomain } from './rules/wrong-domain.ts'
import { zeroPriceOrder } from './rules/zero-price-order.ts'

/** Every rule there is, in the order in which findings of one severity are shown. */
export const RULES: readonly Rule[] = [
  malformedRequest,
  blindHash,
  listedSite,
  listedAddress,
  loginElsewhere,
  lookAlikeSite,
  otherFrame,
  wrongDomain,
  lookAlikeAddress,
  actsOtherwiseWhenWatched,
  claimedTransfer,
  assetsLeaveForNothing,
  slippageUnbounded,
  saleBelowOffer,
  badPrice,
  impersonatingToken,
  honeypotToken,
  effectAgainstIntent,
  feeOnTransfer,
  burnAddress,
  tokenContractAsRecipient,
  severalAssetsDrained,
  wholeBalanceSwept,
  drainerShapedCode,
  freshCode,
  tokenUnderOneKey,
  upgradeAtWill,
  contractNewToOrigin,
  firstVisitHighValue,
  earlierOutcomeDiffered,
  firstUseOfContract,
  hiddenApprovalInBatch,
  delegatecallToUnknownCode,
  delegationToCode,
  codeChange,
  moduleChange,
  ownerChange,
  guardChange,
  roleGrant,
  sessionPermission,
  permitToStranger,
  signedTransferToStranger,
  approvalToAccountWithoutCode,
  approvalForAll,
  unlimitedApproval,
  longLivedPermission,
  needlessAllowance,
  zeroPriceOrder,
  privateTakerOrder,
  orderNeverExpires,
  disguisedText,
  strayCalldata,
  wrongChain,
  deadlinePassed,
  nonceGap,
  tooLittleBalance,
  tooLittleGas,
  transactionReverts,
]
