import type { WalletRequest } from '../request/wallet-request.ts'
import type { Execution } from '../simulate/execution.ts'
import type { Evidence } from './rule.ts'

/** As the run says it, in gas: before any code runs, and as the least in all (EIP-7623). */
const LACKS = /^(?:intrinsic gas too low|insufficient gas for floor data gas cost): have \d+, want (\d+)$/

/**
 * The gas that a transaction names and about what it needs, where it fails for want of gas alone: by the protocol's own
 * count, or since it works with more. Null otherwise.
 */
export function lackOfGas({
  request,
  executions,
  asNamed,
}: Evidence): { readonly named: string; readonly needs: string } | null {
  const named = gasOf(request)
  const [failed] = asNamed ?? executions ?? []
  if (named === undefined || failed === undefined || failed.status === 'success') return null
  const worked = asNamed === undefined ? undefined : executions?.find(({ status }) => status === 'success')
  if (failed.status === 'invalid') {
    const least = LACKS.exec(failed.reason ?? '')?.[1]
    return least === undefined ? null : { named, needs: worked ? unitsOf(worked) : least }
  }
  return worked === undefined ? null : { named, needs: unitsOf(worked) }
}

function gasOf(request: WalletRequest): string | undefined {
  return request.kind === 'transaction' ? request.tx.gas : undefined
}

function unitsOf({ gasUsed }: Execution): string {
  return BigInt(gasUsed).toString()
}
