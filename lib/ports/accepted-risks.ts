import type { AcceptedRisk } from '../core/facts/accepted-risk.ts'

/** What the user accepted and did not take back. */
export interface AcceptedRisks {
  list(): Promise<readonly AcceptedRisk[]>
  add(risk: AcceptedRisk): Promise<void>
}
