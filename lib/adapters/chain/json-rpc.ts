import { z } from 'zod'
import type { Json } from '../../core/facts/json.ts'
import type { CallResult, Network } from '../network/create-network.ts'

export interface RpcCall {
  readonly method: string
  readonly params: readonly Json[]
}

/** `refused`: the endpoint answered with a JSON-RPC error. `failed`: there was no answer to this call. */
export type RpcReply =
  | { readonly kind: 'answered'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly code: number; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }

/** JSON-RPC over one endpoint. Replies stand in the order of the calls; nothing throws. */
export interface JsonRpc {
  ask(calls: readonly RpcCall[], why: string, signal: AbortSignal): Promise<readonly RpcReply[]>
}

const envelopeSchema = z.union([
  z.object({ id: z.number(), error: z.object({ code: z.number(), message: z.string() }) }),
  z.object({ id: z.number(), result: z.unknown() }).refine((answer) => answer.result !== undefined),
])

const BATCH_SIZE = 50
const TIMEOUT_MS = 8_000
const MAX_BYTES = 32 * 1024 * 1024

/**
 * Sends calls as batches, batches in parallel. An endpoint that takes no batches is asked call by call, in parallel,
 * and no batch is tried with it again.
 */
export function createJsonRpc({
  network,
  url,
  timeoutMs = TIMEOUT_MS,
  maxBytes = MAX_BYTES,
}: {
  network: Pick<Network, 'post'>
  url: string
  timeoutMs?: number
  maxBytes?: number
}): JsonRpc {
  let batches = true

  const post = (calls: readonly RpcCall[], body: unknown, why: string, signal: AbortSignal): Promise<CallResult> =>
    network.post(url, JSON.stringify(body), {
      why,
      methods: calls.map(({ method }) => method),
      signal,
      timeoutMs,
      maxBytes,
    })

  async function askSingle(call: RpcCall, why: string, signal: AbortSignal): Promise<RpcReply> {
    const posted = await post([call], envelope(call, 0), why, signal)
    if (!posted.ok) return { kind: 'failed', message: posted.reason }
    return readReply(parse(posted.text), 0)
  }

  async function askBatch(calls: readonly RpcCall[], why: string, signal: AbortSignal): Promise<readonly RpcReply[]> {
    const posted = await post(calls, calls.map(envelope), why, signal)
    const answers = posted.ok ? parse(posted.text) : null
    if (Array.isArray(answers)) {
      return calls.map((_, id) => {
        const mine = answers.filter((answer) => answer !== null && typeof answer === 'object' && answer.id === id)
        return mine.length === 1 ? readReply(mine[0], id) : { kind: 'failed', message: NOT_JSON_RPC }
      })
    }
    if (!refusesBatches(posted, answers)) {
      const message = posted.ok ? NOT_JSON_RPC : posted.reason
      return calls.map(() => ({ kind: 'failed', message }))
    }
    batches = false
    return Promise.all(calls.map((call) => askSingle(call, why, signal)))
  }

  return {
    async ask(calls, why, signal) {
      const size = batches && calls.length > 1 ? BATCH_SIZE : 1
      const parts = Array.from({ length: Math.ceil(calls.length / size) }, (_, at) =>
        calls.slice(at * size, (at + 1) * size),
      )
      const replies = await Promise.all(
        parts.map(async (part) => {
          const [only] = part
          if (part.length === 1 && only !== undefined) return [await askSingle(only, why, signal)]
          return askBatch(part, why, signal)
        }),
      )
      return replies.flat()
    },
  }
}

const NOT_JSON_RPC = 'answered what is no JSON-RPC'

const envelope = ({ method, params }: RpcCall, id: number) => ({ jsonrpc: '2.0', id, method, params })

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readReply(answer: unknown, id: number): RpcReply {
  const parsed = envelopeSchema.safeParse(answer)
  if (!parsed.success || parsed.data.id !== id) return { kind: 'failed', message: NOT_JSON_RPC }
  if (!('error' in parsed.data)) return { kind: 'answered', result: parsed.data.result }
  const { code, message } = parsed.data.error
  return { kind: 'refused', code, message: message.slice(0, 200) }
}

/** One error in place of a list, or a client error that is not about load or permission. */
function refusesBatches(posted: CallResult, answers: unknown): boolean {
  if (posted.ok) return answers !== null && typeof answers === 'object' && 'error' in answers
  return posted.status !== undefined && [400, 405, 413, 415, 422].includes(posted.status)
}
