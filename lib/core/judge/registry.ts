import type { Rule } from './rule.ts'
import { actsOtherwiseWhenWatched } from './rules/acts-otherwise-when-watched.ts'
import { approvalForAll } from './rules/approval-for-all.ts'
import { approvalToAccountWithoutCode } from './rules/approval-to-account-without-code.ts'
import { claimedTransfer } from './rules/claimed-transfer.ts'
import { hiddenApprovalInBatch } from './rules/hidden-approval-in-batch.ts'
import { malformedRequest } from './rules/malformed-request.ts'
import { orderNeverExpires } from './rules/order-never-expires.ts'
import { permitToStranger } from './rules/permit-to-stranger.ts'
import { privateTakerOrder } from './rules/private-taker-order.ts'
import { transactionReverts } from './rules/transaction-reverts.ts'
import { unlimitedApproval } from './rules/unlimited-approval.ts'
import { zeroPriceOrder } from './rules/zero-price-order.ts'

/** Every rule there is, in the order in which findings of one severity are shown. */
export const RULES: readonly Rule[] = [
  malformedRequest,
  actsOtherwiseWhenWatched,
  claimedTransfer,
  hiddenApprovalInBatch,
  permitToStranger,
  approvalToAccountWithoutCode,
  approvalForAll,
  unlimitedApproval,
  zeroPriceOrder,
  privateTakerOrder,
  orderNeverExpires,
  transactionReverts,
]
