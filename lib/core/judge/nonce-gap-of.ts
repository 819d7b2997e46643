import type { Execution } from '../simulate/execution.ts'

/** As the run says it. */
const GAP = /^nonce too (?:low|high): next nonce (\d+), tx nonce (\d+)$/

/** The account's next nonce and the one that the request names, where a run failed since they differ; null otherwise. */
export function nonceGapOf({
  status,
  reason = '',
}: Execution): { readonly next: string; readonly named: string } | null {
  const [, next, named] = status === 'invalid' ? (GAP.exec(reason) ?? []) : []
  return next === undefined || named === undefined ? null : { next, named }
}
