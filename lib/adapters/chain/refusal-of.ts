import type { Unchecked } from '../../core/judge/verdict.ts'
import type { RpcReply } from './rpc-reply.ts'

/** Why a call that brought no result leaves its stage unchecked. */
export function refusalOf(reply: RpcReply | undefined, host: string, signal: AbortSignal): Omit<Unchecked, 'stage'> {
  if (signal.aborted) return { reason: 'out-of-time', detail: host }
  const said = reply === undefined || reply.kind === 'answered' ? 'gave no answer' : reply.message
  return {
    reason: 'endpoint-failed',
    detail: reply?.kind === 'refused' ? `${host} refused: ${said}` : `${host} ${said}`,
  }
}
