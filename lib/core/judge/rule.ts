import type { Meaning } from '../decode/meaning.ts'
import type { Fact } from '../facts/fact.ts'
import type { Address } from '../facts/hex.ts'
import type { Known, Stage } from '../facts/need.ts'
import type { RequestContext, WalletRequest } from '../request/wallet-request.ts'
import type { Effects } from '../simulate/effects.ts'
import type { Execution } from '../simulate/execution.ts'
import type { Varied } from '../simulate/variation.ts'
import type { Finding } from './finding.ts'

/** What somebody may do with a signature came to, seen from the account whose assets it moves. */
export interface SignedRun {
  readonly account: Address
  readonly effects: Effects
  readonly executions: readonly Execution[]
}

/** All that a rule may look at. `effects` and `executions` are null where nothing was simulated. */
export interface Evidence {
  readonly request: WalletRequest
  readonly context: RequestContext
  readonly meaning: Meaning
  readonly effects: Effects | null
  readonly executions: readonly Execution[] | null
  /**
   * What the steps came to with the nonce, gas and fees that the page named, where that failed: `effects` and `executions`
   * are then of the run in which the wallet chose them.
   */
  readonly asNamed?: readonly Execution[]
  /** What the same steps came to in other surroundings; absent where nothing can be otherwise. */
  readonly variations?: readonly Varied[]
  /** What the same steps and then the sale of what they bought came to; absent where nothing was bought that could be. */
  readonly soldBack?: { readonly effects: Effects; readonly executions: readonly Execution[] }
  /** What a signature is for, and the most that it allows, where somebody real could do that now. */
  readonly signedRuns?: readonly SignedRun[]
  /** Where a Safe or a smart account acts: who makes it act, and is no stranger to it. */
  readonly actsFor?: Address
  readonly facts: readonly Fact[]
}

/** One risk, one file. `code` = file name = finding code = key of its words = folder of its fixtures. */
export interface Rule {
  readonly code: string
  judge(evidence: Evidence, known: Known): Stage<readonly Finding[]>
}
