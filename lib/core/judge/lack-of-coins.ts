import type { Execution } from '../simulate/execution.ts'

/** As the run says it, in wei. */
const LACKS = /^insufficient funds for gas \* price \+ value: have (\d+), want (\d+)$/

/** What the sender has and would need, in wei, where a run failed for want of that; null otherwise. */
export function lackOfCoins({
  status,
  reason = '',
}: Execution): { readonly have: string; readonly want: string } | null {
  const [, have, want] = status === 'invalid' ? (LACKS.exec(reason) ?? []) : []
  return have === undefined || want === undefined ? null : { have, want }
}
