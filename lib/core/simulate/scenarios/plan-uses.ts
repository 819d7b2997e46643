import { hashTypedData } from '../../decode/typed-data/hash-typed-data.ts'
import { readTypedMessage } from '../../decode/typed-data/read-typed-tree.ts'
import { verifyingContract } from '../../decode/typed-data/verifying-contract.ts'
import type { Address } from '../../facts/hex.ts'
import { answerOf, isLibraryNeed, type Known, type Stage } from '../../facts/need.ts'
import type { WalletRequest } from '../../request/wallet-request.ts'
import type { Scenario } from '../scenario.ts'
import { authorizedTransferUses } from './authorized-transfer-uses.ts'
import { permitUses } from './permit-uses.ts'
import { permit2Uses } from './permit2-uses.ts'
import { safeUses } from './safe-uses.ts'
import { seaportUses } from './seaport-uses.ts'
import type { SignedUse, UsePlanner } from './signed-use.ts'
import { userOperationUses } from './user-operation-uses.ts'

const PLANNERS: readonly UsePlanner[] = [
  permitUses,
  authorizedTransferUses,
  permit2Uses,
  safeUses,
  seaportUses,
  userOperationUses,
]

/** What may be done with a signature. `missing`: why nothing of it can be run, where it is of a kind that could be. */
export interface Uses {
  readonly scenarios: readonly Scenario[]
  readonly missing: string | null
}

const NONE: Stage<Uses> = { result: { scenarios: [], missing: null }, needs: [] }

/**
 * The scenarios of typed data that `signer` would sign: what it is for, and the most that its bytes allow. They run as if
 * the signature were there, which can only be taken as given where it is an ordinary account's.
 */
export function planUses(request: WalletRequest, signer: Address | null, now: number, known: Known): Stage<Uses> {
  if (request.kind !== 'typed-data' || request.version === 'v1' || signer === null) return NONE
  const { typedData } = request
  const contract = verifyingContract(typedData)
  if (contract === undefined) return NONE
  const message = readTypedMessage(typedData)
  const { digest } = hashTypedData(typedData)
  for (const planner of PLANNERS) {
    const planned = attempt(planner, { typedData, message, contract, signer, digest, now: BigInt(now), known })
    if (planned === null) continue
    const { result, needs } = planned
    if (result.length === 0) {
      const waits = needs.some((need) => !isLibraryNeed(need) && answerOf(known, need) === undefined)
      return { result: { scenarios: [], missing: waits ? null : OTHER }, needs }
    }
    // A Safe takes whoever signs for its owner, code or none; what else takes a signature of an account with code asks that.
    if (result.every(({ signed, account }) => signed === undefined || account !== signer))
      return { result: { scenarios: result, missing: null }, needs }
    const code = { kind: 'code', address: signer } as const
    const answer = answerOf(known, code)
    if (answer?.ok === true && answer.value !== '0x')
      return { result: { scenarios: [], missing: CONTRACT }, needs: [code] }
    return { result: { scenarios: answer?.ok === true ? result : [], missing: null }, needs: [code, ...needs] }
  }
  return NONE
}

/** A message of a known name whose fields are of other types has no call that takes it. */
function attempt(planner: UsePlanner, signed: SignedUse): ReturnType<UsePlanner> {
  try {
    return planner(signed)
  } catch {
    return { result: [], needs: [] }
  }
}

const OTHER = 'it is used in a way that can’t be run here'
const CONTRACT = 'the account has code, which checks signatures in its own way'
