import type { Family } from './case.ts'
import { approvalForAll } from './families/approval-for-all.ts'
import { approvalToFreshContract } from './families/approval-to-fresh-contract.ts'
import { claimTakesEther } from './families/claim-takes-ether.ts'
import { claimedLogs } from './families/claimed-logs.ts'
import { erc2612Permit } from './families/erc2612-permit.ts'
import { exactApproval } from './families/exact-approval.ts'
import { hiddenInBatch } from './families/hidden-in-batch.ts'
import { increaseAllowance } from './families/increase-allowance.ts'
import { permit2Signature } from './families/permit2-signature.ts'
import { sweepOfSeveral } from './families/sweep-of-several.ts'
import { takenByPriorApproval } from './families/taken-by-prior-approval.ts'
import { unlimitedApproval } from './families/unlimited-approval.ts'
import { watchedContract } from './families/watched-contract.ts'

/** Every technique in the corpus. */
export const FAMILIES: readonly Family[] = [
  unlimitedApproval,
  exactApproval,
  approvalToFreshContract,
  approvalForAll,
  increaseAllowance,
  hiddenInBatch,
  erc2612Permit,
  permit2Signature,
  claimTakesEther,
  takenByPriorApproval,
  sweepOfSeveral,
  watchedContract,
  claimedLogs,
]
