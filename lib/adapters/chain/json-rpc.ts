import type { Json } from '../../core/facts/json.ts'
import type { CallResult, Network } from '../network/create-network.ts'
import { type EndpointTraits, newTraits } from './endpoint-traits.ts'
import { inParallel } from './in-parallel.ts'
import { pause } from './pause.ts'
import { readRefusal, smallerSize } from './read-refusal.ts'
import { errorIn, parseReplies, readReply } from './read-reply.ts'
import type { RpcReply } from './rpc-reply.ts'

export interface RpcCall {
  readonly method: string
  readonly params: readonly Json[]
}

/** JSON-RPC over one endpoint. Replies stand in the order of the calls; nothing throws. */
export interface JsonRpc {
  ask(calls: readonly RpcCall[], why: string, signal: AbortSignal): Promise<readonly RpcReply[]>
}

const TIMEOUT_MS = 8_000
const MAX_BYTES = 32 * 1024 * 1024
/** Requests that one question may have under way at once, where an endpoint takes no batches. */
const MAX_IN_FLIGHT = 24
/** How long an endpoint that says "too many requests" is left alone before it is asked once more. */
const BACK_OFF_MS = 600
/** What is tried where an endpoint refuses a batch and does not say how large one may be. */
const SMALL_BATCH = 10

/**
 * Sends calls as batches, batches in parallel. Where an endpoint refuses a batch, smaller ones are sent in parallel, at
 * last single calls; where it says that it is asked too much, those calls are asked once more after a pause. What was
 * learned stays in `traits`.
 */
export function createJsonRpc({
  network,
  url,
  traits = newTraits(),
  timeoutMs = TIMEOUT_MS,
  maxBytes = MAX_BYTES,
}: {
  network: Pick<Network, 'post'>
  url: string
  traits?: EndpointTraits
  timeoutMs?: number
  maxBytes?: number
}): JsonRpc {
  async function post(calls: readonly RpcCall[], body: unknown, why: string, signal: AbortSignal): Promise<CallResult> {
    const start = performance.now()
    const methods = calls.map(({ method }) => method)
    const posted = await network.post(url, JSON.stringify(body), { why, methods, signal, timeoutMs, maxBytes })
    const ms = performance.now() - start
    // What was given up took at least as long.
    if (!posted.ok && signal.aborted) traits.delayMs = Math.max(traits.delayMs ?? 0, ms)
    else if (posted.ok) traits.delayMs = traits.delayMs === null ? ms : 0.7 * traits.delayMs + 0.3 * ms
    return posted
  }

  async function askSingle(call: RpcCall, why: string, signal: AbortSignal): Promise<RpcReply> {
    const posted = await post([call], envelope(call, 0), why, signal)
    const reply = readReply(posted, 0)
    return posted.ok || reply.kind === 'refused' ? reply : failure(posted)
  }

  async function askBatch(calls: readonly RpcCall[], why: string, signal: AbortSignal): Promise<readonly RpcReply[]> {
    const posted = await post(calls, calls.map(envelope), why, signal)
    const replies = parseReplies(posted, calls.length) ?? calls.map(() => wholeReply(posted))
    const refusal = refusalOfBatch(posted, replies)
    if (refusal === null) return replies
    traits.batchSize = Math.min(traits.batchSize, smallerSize(calls.length, refusal, SMALL_BATCH))
    return askAgain(calls, replies, ({ kind }) => kind !== 'answered', why, signal)
  }

  function askAll(calls: readonly RpcCall[], why: string, signal: AbortSignal): Promise<readonly RpcReply[]> {
    const size = traits.batchSize
    const parts = Array.from({ length: Math.ceil(calls.length / size) }, (_, at) =>
      calls.slice(at * size, (at + 1) * size),
    )
    return inParallel(parts, MAX_IN_FLIGHT, async (part) => {
      const [only] = part
      return part.length === 1 && only !== undefined
        ? [await askSingle(only, why, signal)]
        : askBatch(part, why, signal)
    }).then((replies) => replies.flat())
  }

  async function askAgain(
    calls: readonly RpcCall[],
    replies: readonly RpcReply[],
    which: (reply: RpcReply) => boolean,
    why: string,
    signal: AbortSignal,
  ): Promise<readonly RpcReply[]> {
    const open = calls.filter((_, at) => which(replies[at] ?? NO_REPLY))
    const again = (await askAll(open, why, signal)).values()
    return replies.map((reply) => (which(reply) ? (again.next().value ?? NO_REPLY) : reply))
  }

  return {
    async ask(calls, why, signal) {
      const replies = await askAll(calls, why, signal)
      if (!replies.some(isRateLimited)) return replies
      await pause(BACK_OFF_MS, signal)
      return signal.aborted ? replies : askAgain(calls, replies, isRateLimited, why, signal)
    },
  }
}

const NO_REPLY: RpcReply = { kind: 'failed', message: 'gave no answer' }

const envelope = ({ method, params }: RpcCall, id: number) => ({ jsonrpc: '2.0', id, method, params })

function isRateLimited(reply: RpcReply): boolean {
  return reply.kind === 'refused'
    ? readRefusal(reply) === 'rate-limit'
    : reply.kind === 'failed' && reply.status === 429
}

function failure({ reason, status, late }: Extract<CallResult, { ok: false }>): RpcReply {
  const more = { ...(status === undefined ? {} : { status }), ...(late === undefined ? {} : { late }) }
  return { kind: 'failed', message: reason, ...more }
}

/** One answer in place of a list. */
function wholeReply(posted: CallResult): RpcReply {
  if (!posted.ok) return failure(posted)
  const error = errorIn(posted)
  return error === null ? readReply(posted, 0) : { kind: 'refused', ...error }
}

/** Why a batch as such was refused, in the endpoint's words; null where it was not. */
function refusalOfBatch(posted: CallResult, replies: readonly RpcReply[]): string | null {
  const worded = replies.find((reply) => reply.kind === 'refused' && readRefusal(reply) === 'batch')
  if (worded?.kind === 'refused') return worded.message
  const error = errorIn(posted)
  if (error !== null && readRefusal(error) === 'batch') return error.message
  if (error !== null && posted.ok) return readRefusal(error) === 'rate-limit' ? null : error.message
  // A client error that is not about load or permission.
  return !posted.ok && [400, 405, 413, 415, 422].includes(posted.status ?? 0) ? '' : null
}
