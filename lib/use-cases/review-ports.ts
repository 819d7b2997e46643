import type { AcceptedRisk } from '../core/facts/accepted-risk.ts'
import type { RawRequest, RequestContext } from '../core/request/wallet-request.ts'
import type { EarlierRequest } from '../core/review/earlier-request.ts'
import type { ChainReader } from '../ports/chain-reader.ts'
import type { Executor } from '../ports/executor.ts'
import type { HostLog } from '../ports/host-log.ts'
import type { Library } from '../ports/library.ts'
import type { Memory } from '../ports/memory.ts'
import type { TransactionReader } from '../ports/transaction-reader.ts'

/** A request to review, as the page made it and as the browser and the raw provider place it. */
export interface ReviewInput {
  readonly id: string
  readonly request: RawRequest
  readonly context: RequestContext
  /** What of the same account and chain is on its way already, oldest first. */
  readonly earlier?: readonly EarlierRequest[]
  /** What the user accepted of this site. */
  readonly accepted?: readonly AcceptedRisk[]
}

/** What a review needs from outside. */
export interface ReviewPorts {
  readonly chain: ChainReader
  readonly executor: Executor
  readonly memory: Memory
  readonly library: Library
  readonly hosts: HostLog
  /** Absent where nothing can be on its way. */
  readonly transactions?: TransactionReader
}
