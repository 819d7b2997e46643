import type { Family } from './case.ts'
import { addressPoisoning } from './families/address-poisoning.ts'
import { approvalForAll } from './families/approval-for-all.ts'
import { approvalToFreshContract } from './families/approval-to-fresh-contract.ts'
import { blindHash } from './families/blind-hash.ts'
import { boundToFail } from './families/bound-to-fail.ts'
import { claimTakesEther } from './families/claim-takes-ether.ts'
import { claimedLogs } from './families/claimed-logs.ts'
import { deceivingText } from './families/deceiving-text.ts'
import { delegation } from './families/delegation.ts'
import { directTransfer } from './families/direct-transfer.ts'
import { endlessOrder } from './families/endless-order.ts'
import { erc2612Permit } from './families/erc2612-permit.ts'
import { exactApproval } from './families/exact-approval.ts'
import { foreignDomain } from './families/foreign-domain.ts'
import { foreignLogin } from './families/foreign-login.ts'
import { giveawayCoinOrder } from './families/giveaway-coin-order.ts'
import { guardRemoved } from './families/guard-removed.ts'
import { hiddenInBatch } from './families/hidden-in-batch.ts'
import { increaseAllowance } from './families/increase-allowance.ts'
import { lookAlikeSite } from './families/look-alike-site.ts'
import { lostPayment } from './families/lost-payment.ts'
import { namedTerms } from './families/named-terms.ts'
import { nftMarketOrder } from './families/nft-market-order.ts'
import { ownershipHandedAway } from './families/ownership-handed-away.ts'
import { permit2Signature } from './families/permit2-signature.ts'
import { proxyUpgrade } from './families/proxy-upgrade.ts'
import { roleGrant } from './families/role-grant.ts'
import { safeControl } from './families/safe-control.ts'
import { seaportForNothing } from './families/seaport-for-nothing.ts'
import { sessionPermission } from './families/session-permission.ts'
import { strayBytes } from './families/stray-bytes.ts'
import { swapAtBadPrice } from './families/swap-at-bad-price.ts'
import { swapByRouterWithoutBound } from './families/swap-by-router.ts'
import { swapForAnother, swapWithoutBound } from './families/swap-terms.ts'
import { sweepOfSeveral } from './families/sweep-of-several.ts'
import { takenByPriorApproval } from './families/taken-by-prior-approval.ts'
import { transferAuthorization } from './families/transfer-authorization.ts'
import { fakeToken, honeypotToken, taxedToken } from './families/trap-token.ts'
import { honeypotByRouter } from './families/trap-token-by-router.ts'
import { unlimitedApproval } from './families/unlimited-approval.ts'
import { userOperation } from './families/user-operation.ts'
import { watchedContract } from './families/watched-contract.ts'

/** Every technique in the corpus. */
export const FAMILIES: readonly Family[] = [
  strayBytes,
  boundToFail,
  addressPoisoning,
  approvalForAll,
  approvalToFreshContract,
  blindHash,
  claimTakesEther,
  claimedLogs,
  deceivingText,
  delegation,
  directTransfer,
  endlessOrder,
  erc2612Permit,
  exactApproval,
  foreignDomain,
  foreignLogin,
  giveawayCoinOrder,
  hiddenInBatch,
  increaseAllowance,
  lookAlikeSite,
  lostPayment,
  namedTerms,
  nftMarketOrder,
  ownershipHandedAway,
  permit2Signature,
  proxyUpgrade,
  roleGrant,
  safeControl,
  guardRemoved,
  seaportForNothing,
  sessionPermission,
  swapWithoutBound,
  swapAtBadPrice,
  swapByRouterWithoutBound,
  swapForAnother,
  sweepOfSeveral,
  takenByPriorApproval,
  transferAuthorization,
  fakeToken,
  honeypotToken,
  honeypotByRouter,
  taxedToken,
  unlimitedApproval,
  userOperation,
  watchedContract,
]
